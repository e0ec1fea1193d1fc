import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ownRootDir = join(import.meta.dirname, '..', '..');

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line from the program's sources, or a copy of them, in a process of its own. */
export function runCli(args: readonly string[], input = '', rootDir = ownRootDir): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(rootDir, 'electron', 'cli.ts'), ...args], { cwd: rootDir });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    child.stdin.on('error', () => {}); // A command that reads nothing may be gone before the input is written.
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}
