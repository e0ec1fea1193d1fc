import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from './testContext.ts';

/** Whether this machine lets a test have disks of its own. */
export const canMountDisk = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = `/tmp/kaoping-mount-${process.pid}`;
  try {
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

/** A disk of its own with so many kilobytes, which goes with the test. */
export function mountDisk(kilobytes = 8192) {
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', folder]);
  const unmount = () => execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  let isMounted = true;
  onTestFinished(() => {
    if (isMounted) unmount();
  });
  return {
    folder,
    makeReadonly: () => execFileSync('mount', ['-o', 'remount,ro', folder]),
    /** As a stick that is pulled out. */
    pullOut() {
      unmount();
      isMounted = false;
    },
  };
}
