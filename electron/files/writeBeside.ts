import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

/** Where a file grows until it is whole. Errors: a Refusal where a device or a pipe has the name: it would be replaced. */
export function besidePath(path: string): string {
  if (isDevice(path)) throw new Refusal('STORAGE', `${path} 不是普通文件，没有写。请写明一个文件名`);
  return `${path}.${process.pid}.part`;
}

function isDevice(path: string): boolean {
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false; // Not there, or not to be seen: opening it says why.
  }
}

/**
 * Writes a file so that the one of that name is either the former or the new one, whole: beside it, synced, renamed.
 *
 * Errors: a Refusal that names the file where the folder, the disk or a program that has it open says no.
 */
export function writeBeside(path: string, bytes: Uint8Array): void {
  const beside = besidePath(path);
  try {
    const file = openSync(beside, 'w');
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw writingRefusal(path, error);
  }
}

/** What a person reads where a file could not be written; the former one is as it was. */
export function writingRefusal(path: string, error: unknown): Refusal {
  return new Refusal('STORAGE', sentence(path, error));
}

function sentence(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return `磁盘已满，${path} 没有写成，原有文件未改动`;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return `${path} 所在的文件夹不存在，没有写成。请先建立文件夹；如果在 U 盘上，请检查 U 盘是否拔出`;
  }
  if (code === 'EIO' || code === 'ENODEV' || code === 'ENXIO') {
    return `写 ${path} 时磁盘出错，没有写成。请检查磁盘或 U 盘是否拔出`;
  }
  if (code === 'EISDIR') return `${path} 是一个文件夹，请写明文件名`;
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return `没有权限写入 ${path}，原有文件未改动。文件夹只读，或文件正在 WPS、Excel 中打开，请关闭后再试`;
  }
  if (code === 'EBUSY') return `${path} 正被其他程序使用，请在 WPS 或 Excel 中关闭后再试`;
  return `${path} 没有写成，原有文件未改动（${code || String(error)}）`;
}
