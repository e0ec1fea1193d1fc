import { existsSync } from 'node:fs';
import { app, type BrowserWindow, dialog, shell } from 'electron';

export function showAbout(window: BrowserWindow): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    title: '关于五好考评',
    message: `五好考评 ${app.getVersion()}`,
    detail: '党组织考核评分、定级、导出与公示。全部在本机进行，不联网。',
    buttons: ['关闭'],
  });
}

export async function showDataPath(window: BrowserWindow, dataPath: string): Promise<void> {
  const isHere = existsSync(dataPath);
  const { response } = await dialog.showMessageBox(window, {
    type: 'info',
    title: '数据文件位置',
    message: dataPath,
    detail:
      '全部考核数据都在这一个文件中，自动备份在旁边的“备份”文件夹。程序打开时请勿移动它；要带走一份，请在程序中用“复制数据到 U 盘”。',
    buttons: isHere ? ['关闭', '打开所在文件夹'] : ['关闭'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) shell.showItemInFolder(dataPath);
}
