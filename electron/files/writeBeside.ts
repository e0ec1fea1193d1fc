import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

/**
 * Writes a file so that the one of that name is either the former or the new one, whole: beside it, synced, renamed.
 *
 * Errors: a Refusal that names the file where the folder, the disk or a program that has it open says no.
 */
export function writeBeside(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}.part`;
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
    throw new Refusal('STORAGE', sentence(path, error));
  }
}

function sentence(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return `磁盘已满，${path} 没有写成，原有文件未改动`;
  if (code === 'ENOENT') return `${path} 所在的文件夹不存在，请先建立文件夹`;
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return `没有权限写入 ${path}，原有文件未改动。文件夹只读，或文件正在 WPS、Excel 中打开，请关闭后再试`;
  }
  if (code === 'EBUSY') return `${path} 正被其他程序使用，请在 WPS 或 Excel 中关闭后再试`;
  return `${path} 没有写成，原有文件未改动（${code || String(error)}）`;
}
