import { type BrowserWindow, dialog } from 'electron';

/** Opens the system's print dialog for the page as it stands. */
export function printPage(window: BrowserWindow): void {
  window.webContents.print({ printBackground: true }, (isPrinted, reason) => {
    if (isPrinted || reason === 'Print job canceled') return;
    void dialog.showMessageBox(window, {
      type: 'warning',
      title: '五好考评',
      message: '没有打印',
      detail: `请检查打印机是否已添加、已联机，然后再试。也可以先导出 Excel 文件，到别的电脑上打印。（${reason}）`,
      buttons: ['知道了'],
    });
  });
}
