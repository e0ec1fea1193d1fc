import { expect, it } from 'vitest';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import { noticeDoubts } from '../../shared/notice/noticeDoubts.ts';
import { roundResult } from '../../shared/outcome/roundResult.ts';
import type { EntryOf } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { seenIn, sourceOf } from '../report/shandongSource.ts';
import { gradedScheme, gradeSource } from '../support/gradedScheme.ts';

const scheme = parseScheme(
  gradedScheme({ grades: [gradeSource('优秀', 90, { share: { percent: 50 } }), gradeSource('合格', 0)] }),
);
if (!hasSheet(scheme)) throw new Error('a sheet');
const given = (name: string, b: number) => ({
  name,
  values: { 'A.p': 2000, 'B.p': b },
  items: seenIn(scheme),
});
/** Two places; the second and the third stand level. */
const { dossier } = sourceOf(
  [given('甲', 8000), given('乙', 7500), given('丙', 7500), given('丁', 0)],
  scheme,
);
const ruling = (
  chosen: string[],
  { by = '周正明', key = 'grade/-/优秀' } = {},
): EntryOf<'tie-ruling'> & { candidateId: null } => ({
  kind: 'tie-ruling',
  candidateId: null,
  key,
  content: { by, on: '2026-11-20', reason: '以成果为先', chosen },
});

it('lets the chair rule on a tie across a grade’s last place, for just as many as there are places', () => {
  const ask = (entry: ReturnType<typeof ruling>) => problemsOfEntry(dossier, entry);
  expect(ask(ruling(['c2']))).toEqual([]);
  expect(ask(ruling(['c2'], { by: '吴晓岚' }))).toEqual(['并列由组长周正明裁定']);
  expect(ask(ruling(['c1']))).toEqual(['裁定的单位不在并列之中']);
  expect(ask(ruling(['c2', 'c3']))).toEqual(['“优秀”的名额还余 1 个，应当选定 1 个单位，现选定 2 个']);
  expect(ask(ruling([]))).toEqual(['“优秀”的名额还余 1 个，应当选定 1 个单位，现选定 0 个']);
  expect(ask(ruling(['c2'], { key: 'grade/-/合格' }))).toContain('名额线上没有并列，不需裁定');
  expect(ask(ruling(['c2'], { key: 'grade/final/优秀' }))).toEqual(['没有编号为 final 的轮次']);
});

it('gives the grade as it was ruled', () => {
  const grades = (entries: readonly ReturnType<typeof ruling>[]) =>
    roundResult({ ...dossier, register: createRegister(entries) }, null).candidates.map(({ grade }) => grade);
  expect(grades([])).toEqual(['优秀', null, null, '合格']);
  expect(grades([ruling(['c3'])])).toEqual(['优秀', '合格', '优秀', '合格']);
});

it('needs a reason to list a unit whose grade is not decided', () => {
  const doubts = noticeDoubts(dossier, { chosen: null, firstDay: '2030-01-02', date: '2030-01-02' });
  expect(doubts).toEqual(['乙、丙的等次待定，却列入了名单']);
});
