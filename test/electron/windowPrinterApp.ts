// A program that is nothing but the hidden window's printer, with the guards that stand around it in the real one.
import { app, session } from 'electron';
import { guardContents } from '../../electron/shell/guardContents.ts';
import { guardSession } from '../../electron/shell/guardSession.ts';
import { createWindowPrinter } from '../../electron/shell/windowPrinter.ts';

app.on('window-all-closed', () => {});
app.on('web-contents-created', (_event, contents) => guardContents(contents));
void app.whenReady().then(() => {
  guardSession(session.defaultSession, false);
  Reflect.set(globalThis, 'printer', createWindowPrinter());
});
