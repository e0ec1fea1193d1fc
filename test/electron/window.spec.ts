import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Area } from '../../electron/shell/windowState.ts';
import { type Desktop, electronCall, launchDesktop, test } from '../support/electronApp.ts';

test('a download asks where to save it, with its own name, is saved there, and its folder is shown', async ({
  desktop: { app, page },
  place,
}) => {
  const path = join(place.folder, '汇总表.xlsx');
  await app.evaluate(({ session, shell }, target) => {
    // A file manager would open; what it is asked to show is kept instead.
    shell.showItemInFolder = (shown) => Reflect.set(globalThis, 'shown', shown);
    shell.openPath = async (opened) => String(Reflect.set(globalThis, 'opened', opened));
    session.defaultSession.on('will-download', (_event, item) => {
      // The program's own listener came first and named its dialog; a path given now keeps that dialog from opening.
      Reflect.set(globalThis, 'dialogOptions', item.getSaveDialogOptions());
      item.once('done', (_done, state) => Reflect.set(globalThis, 'downloadState', state));
      item.setSavePath(target);
    });
  }, path);
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['bytes of a workbook']));
    Object.assign(document.createElement('a'), { href, download: '汇总表.xlsx' }).click();
  });
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'downloadState'))).toBe('completed');
  expect(readFileSync(path, 'utf8')).toBe('bytes of a workbook');
  expect(await app.evaluate(() => Reflect.get(globalThis, 'shown'))).toBe(path);
  expect(await app.evaluate(() => Reflect.has(globalThis, 'opened'))).toBe(false);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'dialogOptions'))).toMatchObject({
    title: '保存文件',
    defaultPath: expect.stringMatching(/汇总表\.xlsx$/),
    filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }, { name: '所有文件' }],
  });
});

test('a download whose folder is gone, as of a stick that was pulled out, is said with its path, and no folder is shown', async ({
  desktop: { app, page },
  place,
}) => {
  // Below a file no folder can be made anew, as on a drive that is not there any more.
  writeFileSync(join(place.folder, 'stick'), '');
  const path = join(place.folder, 'stick', '汇总表.xlsx');
  await app.evaluate(({ dialog, session, shell }, target) => {
    // What a person would read and see is kept instead of opened.
    Reflect.set(dialog, 'showMessageBox', async (options: object) =>
      Reflect.set(globalThis, 'said', options),
    );
    shell.showItemInFolder = (shown) => Reflect.set(globalThis, 'shown', shown);
    session.defaultSession.on('will-download', (_event, item) => item.setSavePath(target));
  }, path);
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['bytes of a workbook']));
    Object.assign(document.createElement('a'), { href, download: '汇总表.xlsx' }).click();
  });
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'said')))
    .toMatchObject({
      message: '汇总表.xlsx 没有保存',
      detail: expect.stringContaining(`没有写成：${path}`),
    });
  expect(await app.evaluate(() => Reflect.has(globalThis, 'shown'))).toBe(false);
});

test('the menu is Chinese and presses the page’s own keys for undo', async ({ desktop: { app, page } }) => {
  await page.evaluate(() => {
    document.body.innerHTML = '<input>';
    document.querySelector('input')!.focus();
    document.addEventListener('keydown', (event) => {
      document.body.dataset.key = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`;
    });
  });
  await page.keyboard.type('3');
  const menu = await app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()!.items[1]!.submenu!.items;
    edit.find((item) => item.label === '撤销')!.click();
    return {
      titles: Menu.getApplicationMenu()!.items.map((item) => item.label),
      registered: edit
        .filter((item) => item.accelerator && item.registerAccelerator)
        .map((item) => item.label),
    };
  });
  expect(menu).toEqual({ titles: ['文件(&F)', '编辑(&E)', '视图(&V)', '帮助(&H)'], registered: [] });
  await expect(page.locator('body')).toHaveAttribute('data-key', 'Ctrl+z');
  await expect(page.locator('input')).toHaveValue('');
});

test('place, size and zoom of the window are remembered', async ({ place }) => {
  // Filling the screen is the usual; without a desktop around it a window does not come back from that.
  const profile = join(place.folder, 'profile', 'kaoping', 'window');
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'window.json'), '{"isMaximised":false}');
  const first = await launchDesktop(place);
  await moveWindow(first, { x: 60, y: 40, width: 900, height: 600 });
  await first.app.evaluate(({ Menu }) => {
    const view = Menu.getApplicationMenu()!.items[2]!.submenu!;
    view.items.find((item) => item.label === '放大')!.click();
  });
  await first.page.waitForTimeout(300);
  await first.close();
  const second = await launchDesktop(place);
  try {
    const left = await second.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      return { ...window.getNormalBounds(), zoom: window.webContents.getZoomLevel() };
    });
    expect(left).toEqual({ x: 60, y: 40, width: 900, height: 600, zoom: 1 });
  } finally {
    await second.close();
  }
});

test('a damaged memory of the window does not keep it from opening', async ({ place }) => {
  const first = await launchDesktop(place);
  const path = join(await first.app.evaluate(({ app }) => app.getPath('userData')), 'window.json');
  await first.close();
  writeFileSync(path, '{"area": {"x": 1e300}');
  const second = await launchDesktop(place);
  await expect(second.page.locator('body')).toContainText('五好考评');
  await second.close();
});

test('a second start ends at once and shows the first window', async ({ desktop: { app }, place }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide());
  const { program, args, env } = electronCall(place);
  const [code] = await once(spawn(program, args, { env, stdio: 'ignore' }), 'exit');
  expect(code).toBe(0);
  const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible());
  await expect.poll(isVisible).toBe(true);
});

test('a data file that cannot be opened is a Chinese sentence and exit code 1', async ({ place }) => {
  const stub = join(place.folder, 'stub.cjs');
  writeFileSync(stub, "require('electron').dialog.showErrorBox = (...said) => console.log(said.join('：'));");
  writeFileSync(join(place.folder, 'file'), '');
  const { program, args, env } = electronCall(place, {
    KAOPING_DATA: join(place.folder, 'file', 'folder', 'data.kaoping'),
  });
  const child = spawn(program, ['-r', stub, ...args], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'exit');
  expect(said).toContain('五好考评不能启动：打不开 ');
  expect(code).toBe(1);
});

/** Moves the window; asks again until the desktop has done it, which takes a while and loses what comes too early. */
async function moveWindow({ app }: Desktop, area: Area): Promise<void> {
  const move = () =>
    app.evaluate(({ BrowserWindow }, target) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      if (window.isVisible()) window.setBounds(target);
      return window.getNormalBounds();
    }, area);
  await expect.poll(move).toEqual(area);
}
