import { app, dialog } from 'electron';
import { asStorageRefusal, Refusal } from '../refusal.ts';

/** Says in a dialog why the program cannot start over the data file, and ends it with code 1. */
export function endWithSentence(error: unknown, dataPath: string): void {
  const refusal = error instanceof Refusal ? error : asStorageRefusal(error, dataPath);
  if (!refusal) console.error(error);
  dialog.showErrorBox('五好考评不能启动', refusal?.message ?? `程序出错：${String(error)}`);
  app.exit(1);
}
