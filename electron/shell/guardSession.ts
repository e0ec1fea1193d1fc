import type { Session } from 'electron';
import { isLoadable } from './ownAddress.ts';

/**
 * Shuts a session off from everything but the program itself: no permission is granted, no address outside is asked
 * for, no dictionary is fetched and no proxy looked up. `isDevelopment` lets the developer tools load themselves.
 */
export function guardSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  void session.setProxy({ mode: 'direct' });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isTool = isDevelopment && url.startsWith('devtools:');
    answer({ cancel: !isTool && !isLoadable(url) });
  });
}
