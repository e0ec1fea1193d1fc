import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const rootDir = join(import.meta.dirname, '..', '..');

/** A running program of ours. `line` waits for a line on its standard output that starts with the words. */
export interface Running {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  line(start: string): Promise<string>;
  /** Ends it at once, as a power switch would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a TypeScript file of the project in a process of its own; it is killed with the test at the latest. */
export function startTs(file: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(rootDir, file), ...args], {
    cwd: rootDir,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const isGone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await isGone;
  };
  onTestFinished(kill);
  return {
    child,
    lines,
    kill,
    line: (start) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => line.startsWith(start));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        void isGone.then(() => reject(new Error(`ended before “${start}”: ${lines.slice(-3).join(' | ')}`)));
      }),
  };
}
