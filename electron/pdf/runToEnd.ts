import { spawn } from 'node:child_process';

/**
 * Runs a program until it ends and says whether it ended well. On the signal, and where this program ends, it is killed, with
 * what it started where the system has groups.
 *
 * Errors: the signal's reason.
 */
export function runToEnd(program: string, args: readonly string[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const isGrouped = process.platform !== 'win32';
    const child = spawn(program, args, { stdio: 'ignore', detached: isGrouped, windowsHide: true });
    const kill = () => {
      try {
        if (isGrouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It ended by itself in between.
      }
    };
    signal.addEventListener('abort', kill);
    process.prependOnceListener('exit', kill);
    const end = (act: () => void) => {
      signal.removeEventListener('abort', kill);
      process.off('exit', kill);
      act();
    };
    child.once('error', () => end(() => resolve(false)));
    child.once('close', (code) => end(() => (signal.aborted ? reject(signal.reason) : resolve(code === 0))));
  });
}
