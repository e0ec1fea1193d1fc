import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const rootDir = join(import.meta.dirname, '..', '..');

/** A host in a process of its own, as people start it. */
export interface HostProcess {
  readonly url: string;
  readonly token: string;
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts `kaoping serve` from the build over a data file; settles when it answers. `from` is the program's folder. */
export async function startHostProcess(
  dataPath: string,
  from = rootDir,
  port?: string,
): Promise<HostProcess> {
  const script = join(from, 'out', 'cli.cjs');
  const child = spawn(
    process.execPath,
    [script, 'serve', '--data', dataPath, ...(port ? ['--port', port] : [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // What this computer keeps of data files lies beside this one, not among the user's own data.
      env: { ...process.env, XDG_DATA_HOME: dirname(dataPath) },
    },
  );
  try {
    return { ...(await firstLine(child)), stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

async function firstLine(child: ChildProcess): Promise<Omit<HostProcess, 'stop'>> {
  let said = '';
  child.stderr!.on('data', (chunk) => {
    said += chunk;
  });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const { value, done } = await lines.next();
  if (done) throw new Error(`the host did not start: ${said}`);
  return JSON.parse(value);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
