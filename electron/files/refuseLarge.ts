import { Refusal } from '../refusal.ts';
import { tableLimits } from './tableLimits.ts';

/** Errors: a Refusal where a file of so many bytes is larger than a table is read from. */
export function refuseLarge(name: string, bytes: number): void {
  if (bytes <= tableLimits.fileBytes) return;
  const size = Math.ceil(bytes / 1024 / 1024);
  const most = tableLimits.fileBytes / 1024 / 1024;
  throw new Refusal(
    'REFUSED',
    `“${name}”有 ${size} MB，超过 ${most} MB 的上限。请删去图片和无关的工作表后再试`,
  );
}
