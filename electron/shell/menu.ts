import { type BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { showAbout, showDataPath } from './notices.ts';
import { openDataFile } from './openDataFile.ts';
import { printPage } from './printPage.ts';
import { changeZoom, setZoom } from './zoom.ts';

/** Gives the program its menu. */
export function setMenu(window: BrowserWindow, dataPath: string): void {
  const contents = window.webContents;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '文件(&F)', submenu: fileMenu(window) },
      { label: '编辑(&E)', submenu: editMenu(contents) },
      { label: '视图(&V)', submenu: viewMenu(contents) },
      { label: '帮助(&H)', submenu: helpMenu(window, dataPath) },
    ]),
  );
}

function fileMenu(window: BrowserWindow): MenuItemConstructorOptions[] {
  return [
    { label: '打开数据文件…', accelerator: 'CommandOrControl+O', click: () => void openDataFile(window) },
    { type: 'separator' },
    { label: '打印…', accelerator: 'CommandOrControl+P', click: () => printPage(window) },
    { type: 'separator' },
    { role: 'quit', label: '退出', accelerator: 'CommandOrControl+Q' },
  ];
}

/**
 * The page undoes by itself, so these items press its keys for it. None of the keys is registered: they reach the page,
 * and the menu only names them.
 */
function editMenu(contents: WebContents): MenuItemConstructorOptions[] {
  const named = { registerAccelerator: false };
  return [
    { ...named, label: '撤销', accelerator: 'CommandOrControl+Z', click: () => press(contents, 'Z') },
    { ...named, label: '重做', accelerator: 'CommandOrControl+Y', click: () => press(contents, 'Y') },
    { type: 'separator' },
    { ...named, role: 'cut', label: '剪切' },
    { ...named, role: 'copy', label: '复制' },
    { ...named, role: 'paste', label: '粘贴' },
    { ...named, role: 'selectAll', label: '全选' },
  ];
}

function viewMenu(contents: WebContents): MenuItemConstructorOptions[] {
  const enlarge = { label: '放大', click: () => changeZoom(contents, 1) };
  return [
    { ...enlarge, accelerator: 'CommandOrControl+=' },
    { ...enlarge, accelerator: 'CommandOrControl+Plus', visible: false },
    { label: '缩小', accelerator: 'CommandOrControl+-', click: () => changeZoom(contents, -1) },
    { label: '实际大小', accelerator: 'CommandOrControl+0', click: () => setZoom(contents, 0) },
    { type: 'separator' },
    { role: 'togglefullscreen', label: '全屏', accelerator: 'F11' },
  ];
}

function helpMenu(window: BrowserWindow, dataPath: string): MenuItemConstructorOptions[] {
  return [
    { label: '数据文件位置…', click: () => showDataPath(window, dataPath) },
    { label: '关于五好考评', click: () => showAbout(window) },
  ];
}

function press(contents: WebContents, keyCode: string): void {
  const modifiers: Electron.KeyboardInputEvent['modifiers'] = [
    process.platform === 'darwin' ? 'meta' : 'control',
  ];
  contents.focus();
  contents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
  contents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
}
