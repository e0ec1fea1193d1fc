// A program that is nothing but Electron's own kind of file process.
import { app } from 'electron';
import { fileJobLimits } from '../../electron/files/fileJobLimits.ts';
import { runFileJob } from '../../electron/files/runFileJob.ts';
import { startUtilityProcess } from '../../electron/shell/utilityProcess.ts';

app.on('window-all-closed', () => {});
void app.whenReady().then(() => {
  Reflect.set(globalThis, 'readTable', (script: string, name: string, base64: string) =>
    runFileJob(
      { kind: 'readTable', name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) },
      { script, startProcess: startUtilityProcess, limits: fileJobLimits.readTable, what: name },
    ).catch((error: Error) => error.message),
  );
});
