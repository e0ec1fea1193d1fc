import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordNumber } from '../../shared/assessment/recordNumber.ts';
import { traceOf } from '../../shared/notice/traceOf.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { hexIn } from '../support/hexIn.ts';
import { codeIn } from './imports.ts';

const cut = /\b(?:\w*[hH]ead|\w*[hH]ash|\w*[dD]igest|sha256|\w*Sha256)\??\.slice\(/;

/** Where a hash is cut: the number is made of it; a workbook of before and the log in an archive say it. */
const mayCut = [
  'shared/archive/logText.ts',
  'shared/assessment/recordNumber.ts',
  'shared/verify/wantedSheets.ts',
];

it('people see 编号 and never a piece of a hash: nothing else cuts one', () => {
  const files = ['shared', 'renderer', 'electron'].flatMap(codeIn);
  expect(files.filter((file) => cut.test(readFileSync(file, 'utf8'))).sort()).toEqual(mayCut);
});

it('a document is traced by the number that the reports print', () => {
  const stamp = { madeAt: '2026年5月1日 09:05', head: '0123456789abcdef', schemeDigest: 'ef069fd5aa' };
  const trace = traceOf(shipped('shandong-wuhao'), stamp);
  expect(hexIn(trace)).toEqual([]);
  expect(trace).toContain(`编号：${recordNumber(stamp.head)}`);
});
