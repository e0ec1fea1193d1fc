import { readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** The folders under which desktops put sticks and other disks. */
function mountFolders(platform: NodeJS.Platform, user: string): readonly string[] {
  if (platform === 'darwin') return ['/Volumes'];
  return [join('/media', user), join('/run/media', user), '/media', '/mnt'];
}

/** Folders that may be sticks or other disks, for the second place of backups. @example on Windows: ['D:\\', 'E:\\'] */
export function removablePlaces(platform: NodeJS.Platform = process.platform): string[] {
  if (platform === 'win32')
    return [...'DEFGHIJKLMNOPQRSTUVWXYZ']
      .map((letter) => `${letter}:\\`)
      .filter((root) => list(root) !== null);
  const { username } = userInfo();
  return mountFolders(platform, username).flatMap((folder) =>
    (list(folder) ?? []).filter((name) => name !== username).map((name) => join(folder, name)),
  );
}

/** The folders within a folder; null where it is not there. */
function list(folder: string): string[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return null;
  }
}
