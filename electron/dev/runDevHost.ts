import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Host } from '../web/startHost.ts';

/** Where the host answers, and the address that opens it. */
export type HostAddress = Pick<Host, 'url' | 'address'>;

export interface DevHost {
  /** Where the host answers, once the newest start does; null where that ended instead and said why in the terminal. */
  address(): Promise<HostAddress | null>;
  /** Ends it and starts it from the sources as they are then; calls in quick succession make one start. */
  restart(): void;
  stop(): Promise<void>;
}

/** Runs devHost.ts in a process of its own. */
export function runDevHost(): DevHost {
  let port = '';
  let child = start(port);
  let answering = addressOf(child);
  let ending: Promise<void> | null = null;

  async function startAnew(former: Promise<HostAddress | null>): Promise<HostAddress | null> {
    ending = end(child);
    await ending;
    // The port's number is in the name of the cookie that an open page has.
    port = portOf(await former) ?? port;
    ending = null;
    child = start(port);
    return addressOf(child);
  }

  return {
    async address() {
      for (;;) {
        const newest = answering;
        const host = await newest;
        if (newest === answering) return host;
      }
    },
    restart() {
      if (!ending) answering = startAnew(answering);
    },
    async stop() {
      if (ending) await answering;
      await end(child);
    },
  };
}

function portOf(host: HostAddress | null): string | null {
  return host && new URL(host.url).port;
}

function start(port: string): ChildProcess {
  const script = join(import.meta.dirname, 'devHost.ts');
  return spawn(process.execPath, [script, port], { stdio: ['pipe', 'pipe', 'inherit'] });
}

function addressOf(child: ChildProcess): Promise<HostAddress | null> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve(null));
    if (!child.stdout) return resolve(null);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line) as HostAddress); // Safe: devHost.ts says nothing else so.
    });
  });
}

/** The host closes its data file and goes once nobody can speak to it, also where this process dies. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  await gone;
}
