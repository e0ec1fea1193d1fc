import { join } from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { ownOrigin } from './ownAddress.ts';
import { areaOnScreens, minimumSize } from './windowState.ts';
import { readWindowState, writeWindowState } from './windowStateFile.ts';
import { setZoom } from './zoom.ts';

/** Opens the program's window where it was left and keeps where it is left again. `iconPath` serves the Linux desktops. */
export function openMainWindow(iconPath: string): BrowserWindow {
  const statePath = join(app.getPath('userData'), 'window.json');
  const state = readWindowState(statePath);
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...areaOnScreens(state.area, screens),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: '五好考评',
    icon: iconPath,
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (state.isMaximised) window.maximize();
    window.show();
  });
  window.webContents.on('did-finish-load', () => setZoom(window.webContents, state.zoomLevel));
  window.on('close', () => writeWindowState(statePath, stateOf(window)));
  sayWhatPreventsClosing(window);
  sayWhenPageIsGone(window);
  void window.loadURL(`${ownOrigin}/`);
  return window;
}

/** Brings the window to the front, for a second start. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function stateOf(window: BrowserWindow) {
  return {
    area: window.getNormalBounds(),
    isMaximised: window.isMaximized(),
    zoomLevel: Math.round(window.webContents.getZoomLevel()),
  };
}

/** Asks before a page is closed that holds something it could not save; without this the window would not close at all. */
function sayWhatPreventsClosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: '五好考评',
      message: '还有没保存的内容',
      detail: '现在离开，没有保存的内容不会写入数据文件。',
      buttons: ['返回', '仍要离开'],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer === 1) event.preventDefault();
  });
}

function sayWhenPageIsGone(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    dialog.showMessageBoxSync(window, {
      type: 'error',
      title: '五好考评',
      message: '窗口出错，需要重新载入',
      detail: `已保存的内容都在数据文件中，没有丢失。（${reason}）`,
      buttons: ['重新载入'],
    });
    window.webContents.reload();
  });
}
