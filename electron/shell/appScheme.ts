import { protocol } from 'electron';
import type { WebApp } from '../web/webApp.ts';
import { isOwnAddress } from './ownAddress.ts';

/** As https has them; and the code that was compiled once is kept for the next start. */
const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };

/** Makes app:// a scheme like https for the window. Only before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Answers app://kaoping/ from the web application. */
export function answerAppScheme(webApp: WebApp, logError: (error: unknown) => void): void {
  protocol.handle('app', async (request) => {
    if (!isOwnAddress(request.url)) return new Response('没有这个地址', { status: 404 });
    try {
      return await webApp(request);
    } catch (error) {
      if (!request.signal.aborted) logError(error);
      return new Response('程序没有应答，请重新打开程序', { status: 502 });
    }
  });
}
