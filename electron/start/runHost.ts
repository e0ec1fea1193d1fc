import type { ProgramPaths } from '../compose.ts';
import { openKeeper } from '../keeper/keeper.ts';
import { type Host, startHost } from '../web/startHost.ts';
import { createWebApp, type WebApp } from '../web/webApp.ts';
import { browserSession } from './browserSession.ts';
import { createErrorLog } from './createErrorLog.ts';
import { uiDirOf } from './programPaths.ts';
import { untilToldToStop } from './untilToldToStop.ts';

export interface HostOptions {
  readonly dataPath: string;
  /** 0 takes a free one. Where absent: always the same one if it is free, so that a browser remembers its settings. */
  readonly port?: number;
  /**
   * Called once the host answers; what it returns ends the host when it settles, and the signal tells it that the host
   * ends by itself. Says the address where absent.
   */
  readonly onReady?: (host: Host, ending: AbortSignal) => Promise<void>;
}

/**
 * Serves a workspace on 127.0.0.1 until the process is told to stop or `onReady` settles, then closes the workspace.
 *
 * Errors: a Refusal where the workspace cannot be opened or the port is taken.
 */
export async function runHost(
  paths: ProgramPaths,
  { dataPath, port, onReady = sayAddress }: HostOptions,
): Promise<void> {
  // What the program writes is its owner's alone, on a computer that several people use.
  process.umask(0o077);
  const keeper = openKeeper(paths, { dataPath });
  try {
    const webApp = createWebApp({ keeper, uiDir: uiDirOf(paths), logError: createErrorLog(dataPath) });
    const host = await startOn(webApp, port, browserSession(dataPath));
    const ending = new AbortController();
    try {
      await Promise.race([untilToldToStop(), onReady(host, ending.signal)]);
    } finally {
      ending.abort();
      await host.stop();
    }
  } finally {
    keeper.close();
  }
}

const usualPort = 27_466;

async function startOn(webApp: WebApp, port: number | undefined, session: string): Promise<Host> {
  if (port !== undefined) return startHost(webApp, port, session);
  return startHost(webApp, usualPort, session).catch(() => startHost(webApp, 0, session));
}

/** Says where the host answers: for people on standard error, for programs as one line of JSON on standard output. */
export function sayAddress({ url, token, address }: Host): Promise<never> {
  process.stderr.write(
    `五好考评已在本机启动，请用浏览器打开（地址只能用一次）：\n  ${address}\n按 Ctrl+C 结束\n`,
  );
  process.stdout.write(`${JSON.stringify({ url, token, address })}\n`);
  return new Promise(() => {});
}
