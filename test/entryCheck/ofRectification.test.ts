import { expect, it } from 'vitest';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import type { Entry, EntryInput } from '../../shared/register/entry.ts';
import {
  checkEntries,
  done,
  fullPlan,
  gradeEntry,
  problemEntry,
  standard,
} from '../rectification/entries.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';

const zjiet = shipped('zjiet-grading');
const candidates = [
  candidateOf('c1', '机电总支', { kind: '党总支', parent: '学院党委' }),
  candidateOf('c2', '数控支部', { parent: '机电总支' }),
];
const told = (entries: readonly Entry[], entry: Entry | EntryInput) =>
  problemsOfEntry(dossierOf(zjiet, { candidates, entries }), entry as EntryInput);
const ready = [standard, ...checkEntries('c1'), ...checkEntries('c2')];
const rectified = [
  problemEntry('p1', { ...done, isOutstanding: true }),
  problemEntry('p2', { ...done, isOutstanding: true }),
  problemEntry('r1', { ...done, kind: 'rule' }),
  problemEntry('s1', { ...done, kind: 'carrier' }),
  fullPlan,
];

it('refuses a grade without the standard', () => {
  expect(told(checkEntries('c1'), gradeEntry('先进'))).toEqual([
    '机电总支：定级所依据的参考标准尚未载入，请先载入文件',
  ]);
});

it('refuses a grade before all of 六查六看', () => {
  expect(told([standard, ...checkEntries('c1', 0, 4)], gradeEntry('先进'))).toEqual([
    '机电总支：“六查六看”还有 2 项没有查，查完再定级',
  ]);
});

it('grades from the top down: the branch after the general branch above it', () => {
  expect(told(ready, gradeEntry('较好', 'c2'))).toEqual(['数控支部：逐级定级：请先为上级“机电总支”定级']);
  expect(told(ready, gradeEntry('较好'))).toEqual([]);
  expect(told([...ready, gradeEntry('较好')], gradeEntry('一般', 'c2'))).toEqual([]);
});

it('refuses a grade that the scheme does not have, and a kind that nobody grades', () => {
  expect(told(ready, gradeEntry('优秀'))).toEqual(['本方案没有等次“优秀”']);
  const group = [candidateOf('c1', '党小组甲', { kind: '党小组' })];
  expect(
    problemsOfEntry(
      dossierOf(zjiet, { candidates: group, entries: ready }),
      gradeEntry('先进') as EntryInput,
    ),
  ).toEqual(['党小组甲：文件没有说明“党小组”由谁定级，请在基本情况中核对类型']);
});

it('gives the second grade only after the first, and with 整改 open only for a reason', () => {
  const second = gradeEntry('先进', 'c1', 'second') as Extract<Entry, { kind: 'grade' }>;
  expect(told([...ready, ...rectified], second)).toEqual(['机电总支：还没有第一次定级']);
  expect(told([...ready, ...rectified, gradeEntry('较好')], second)).toEqual([]);
  const [sentence] = told([...ready, gradeEntry('较好')], second);
  expect(sentence).toMatch(/^机电总支：整改还没有完成：.+。确需先定级的，请写明理由$/);
  const reasoned = { ...second, content: { ...second.content, reason: '上级要求先行定级' } };
  expect(told([...ready, gradeEntry('较好')], reasoned)).toEqual([]);
});

it('keeps the first grade while the second stands on it', () => {
  const both = [...ready, gradeEntry('较好'), gradeEntry('先进', 'c1', 'second')];
  const gone: EntryInput = { kind: 'grade', candidateId: 'c1', key: 'first', content: null };
  expect(told(both, gone)).toEqual(['已有第二次定级，请先撤销第二次定级']);
  expect(told(both, { ...gone, key: 'second' })).toEqual([]);
});

it('wants the problem said where one was found, and knows the rows', () => {
  const content = { by: '周正明', on: '2026-10-09', isFound: true, problem: ' '.trim() };
  const check = (key: string, more = {}): EntryInput => ({
    kind: 'check',
    candidateId: 'c1',
    key,
    content: { ...content, ...more },
  });
  expect(told([], check('K1'))).toEqual(['查出问题的，请写明问题']);
  expect(told([], check('K1', { problem: '支部过大' }))).toEqual([]);
  expect(told([], check('K7', { problem: '支部过大' }))).toEqual(['本方案没有编号为 K7 的查摆内容']);
  expect(told([], check('K1', { problem: '支部过大', on: '2026-11-21' }))).toEqual([
    '日期 2026-11-21 晚于今天（2026-11-20），请核对',
  ]);
});

it('signs a row off with a result and not ahead of today, and keeps it from then on', () => {
  expect(told([], problemEntry('p1', { ...done, result: '' }))).toEqual(['销号前请写明整改结果']);
  expect(told([], problemEntry('r1', { ...done, kind: 'rule', result: '' }))).toEqual([
    '确认建成前请写明建立情况',
  ]);
  expect(told([], problemEntry('p1', { ...done, done: { by: '周正明', on: '2026-11-21' } }))).toEqual([
    '销号日期 2026-11-21 晚于今天（2026-11-20），请核对',
  ]);
  const signed = [problemEntry('p1', done)];
  expect(told(signed, problemEntry('p1', { ...done, task: '改写' }))).toEqual([
    '这一行已经销号，请先撤销销号再修改',
  ]);
  expect(told(signed, problemEntry('p1', { ...done, done: null }))).toEqual([]);
});
