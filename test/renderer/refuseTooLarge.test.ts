import { expect, it } from 'vitest';
import { refuseTooLarge } from '../../renderer/api/refuseTooLarge.ts';
import { tooLargeWords } from '../../shared/package/packageHead.ts';

const megabyte = 1024 * 1024;
const fileOf = (name: string, megabytes: number) => new File([new Uint8Array(megabytes * megabyte)], name);

it('a file that the door would not take is refused by its name before it is sent', () => {
  const file = fileOf('录像.kpkg', 70);
  expect(() => refuseTooLarge('package/read', { assessmentId: '1', file })).toThrow(
    tooLargeWords('录像.kpkg', file.size) ?? '',
  );
  expect(() => refuseTooLarge('candidate/readTable', { file })).toThrow(
    '“录像.kpkg”有 70 MB，超过 20 MB 的上限',
  );
});

it('what may be taken is sent', () => {
  const file = fileOf('名单.xlsx', 20);
  expect(() => refuseTooLarge('candidate/readTable', { file })).not.toThrow();
  expect(() => refuseTooLarge('sheet/change', { candidateId: '1' })).not.toThrow();
  expect(() => refuseTooLarge('assessment/list', undefined)).not.toThrow();
});
