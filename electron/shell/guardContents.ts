import type { Event, WebContents } from 'electron';
import { isOwnAddress } from './ownAddress.ts';

/** Keeps a page where it is: no way to another address, no second window, no page within the page. */
export function guardContents(contents: WebContents): void {
  const stay = (event: Event<{ url: string }>) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
