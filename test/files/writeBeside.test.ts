import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeBeside, writingRefusal } from '../../electron/files/writeBeside.ts';

it.each([
  ['EBUSY', /正被其他程序使用，请在 WPS 或 Excel 中关闭/],
  ['EPERM', /没有权限.*正在 WPS、Excel 中打开/],
  ['EACCES', /没有权限.*原有文件未改动/],
  ['ENOSPC', /磁盘已满.*原有文件未改动/],
  ['ENOENT', /所在的文件夹不存在.*U 盘是否拔出/],
  ['EIO', /磁盘出错.*U 盘是否拔出/],
  ['ENODEV', /U 盘是否拔出/],
  ['EXDEV', /没有写成，原有文件未改动（EXDEV）/],
])('a target that answers %s is said in a sentence with its path', (code, words) => {
  const refusal = writingRefusal('E:\\汇总表.xlsx', Object.assign(new Error(code), { code }));
  expect(refusal.code).toBe('STORAGE');
  expect(refusal.message).toContain('E:\\汇总表.xlsx');
  expect(refusal.message).toMatch(words);
});

it.skipIf(process.platform === 'win32')('a device is left as it is', () => {
  expect(() => writeBeside('/dev/null', new Uint8Array([1]))).toThrow('/dev/null 不是普通文件');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
