import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseWindowState, type WindowState } from './windowState.ts';

/** How the window was left; the usual where there is no readable file. */
export function readWindowState(path: string): WindowState {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // The first start, or a profile that cannot be read: the window then opens as usual.
  }
  return parseWindowState(text);
}

/** Keeps how the window is left. A place that cannot be written costs only the memory of it. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, JSON.stringify(state));
    renameSync(`${path}.part`, path);
  } catch (error) {
    console.warn(`window state not kept: ${String(error)}`);
  }
}
