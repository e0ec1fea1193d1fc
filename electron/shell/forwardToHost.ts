import type { WebApp } from '../web/webApp.ts';
import type { Backend } from './backend.ts';

/** What belongs to the window's own connection and must not reach the host. */
const ownHeaders = ['host', 'origin', 'referer', 'cookie', 'content-length'];

/**
 * A backend that passes every request on to a host that runs on this machine. For developing the shell, and for
 * testing it where Electron's own Node cannot load the native module.
 */
export function forwardToHost(url: string, token: string): Backend {
  return { webApp: forward(url, token), dataPath: `由 ${url} 打开`, logError: console.error, close() {} };
}

function forward(url: string, token: string): WebApp {
  return (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    for (const name of ownHeaders) headers.delete(name);
    headers.set('authorization', `Bearer ${token}`);
    const { method, body, signal } = request;
    return fetch(url + pathname + search, {
      method,
      headers,
      body,
      signal,
      redirect: 'manual',
      duplex: 'half',
    });
  };
}
