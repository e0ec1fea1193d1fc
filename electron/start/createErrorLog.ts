import { appendFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';

const largest = 1_000_000;

/** Writes bugs to standard error and to 出错记录.txt beside the data file, which starts anew past a megabyte. */
export function createErrorLog(dataPath: string, now = () => new Date()): (error: unknown) => void {
  const path = join(dirname(dataPath), '出错记录.txt');
  return (error) => {
    console.error(error);
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) rmSync(path);
      appendFileSync(path, `${now().toISOString()} ${inspect(error)}\n`);
    } catch (cause) {
      console.error(`error log not written: ${String(cause)}`);
    }
  };
}
