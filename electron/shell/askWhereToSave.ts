import { basename, dirname, extname, join } from 'node:path';
import { app, type DownloadItem, dialog, type Session, shell } from 'electron';

const kinds: Readonly<Record<string, string>> = {
  '.xlsx': 'Excel 工作簿',
  '.docx': 'Word 文档',
  '.pdf': 'PDF 文件',
  '.zip': 'zip 压缩包',
  '.csv': '逗号分隔的表格',
  '.json': 'JSON 文件',
  '.kaoping': '五好考评数据文件',
};

/**
 * Sends every download through a save dialog that opens in the folder chosen last. Afterwards its folder is shown; the
 * file itself is never opened.
 */
export function askWhereToSave(session: Session): void {
  let folder = app.getPath('documents');
  session.on('will-download', (_event, item) => {
    const name = item.getFilename();
    item.setSaveDialogOptions({
      title: '保存文件',
      defaultPath: join(folder, name),
      filters: filtersFor(name),
    });
    item.once('done', (_done, state) => {
      if (state === 'completed') {
        folder = dirname(item.getSavePath());
        shell.showItemInFolder(item.getSavePath());
      }
      if (state === 'interrupted') saySaveFailed(item);
    });
  });
}

function filtersFor(name: string): Electron.FileFilter[] {
  const ending = extname(name);
  const everything = { name: '所有文件', extensions: ['*'] };
  return ending === ''
    ? [everything]
    : [{ name: kinds[ending] ?? ending, extensions: [ending.slice(1)] }, everything];
}

function saySaveFailed(item: DownloadItem): void {
  const path = item.getSavePath() || item.getFilename();
  const detail = `没有写成：${path}\n请检查磁盘空间和文件夹权限；文件正在 WPS 或 Excel 中打开时请先关闭，然后重新导出`;
  void dialog.showMessageBox({
    type: 'error',
    title: '五好考评',
    message: `${basename(path)} 没有保存`,
    detail,
    buttons: ['知道了'],
  });
}
