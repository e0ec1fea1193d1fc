import { expect, it } from 'vitest';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import { gradeBlocks } from '../../shared/grading/gradeBlocks.ts';
import { gradings } from '../../shared/grading/gradings.ts';
import { checkEntries, gradeEntry, standard } from '../rectification/entries.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';

const zjiet = shipped('zjiet-grading');

it.each([
  ['后进', '一般', 'up'],
  ['一般', '先进', 'up'],
  ['先进', '先进', 'same'],
  ['后进', '后进', 'same'],
  ['先进', '较好', 'down'],
])('moves from %s to %s: %s', (first, second, movement) => {
  const entries = [gradeEntry(first), gradeEntry(second, 'c1', 'second')];
  expect(gradings(dossierOf(zjiet, { candidates: [candidateOf('c1', '甲')], entries }))).toMatchObject([
    { first: { grade: first }, second: { grade: second }, movement },
  ]);
});

it('has no movement before the second grade, and names who grades each kind', () => {
  const candidates = [
    candidateOf('c1', '机电总支', { kind: '党总支' }),
    candidateOf('c2', '机关支部', { kind: '直属党支部' }),
    candidateOf('c3', '数控支部', { parent: '机电总支' }),
    candidateOf('c4', '其他', { kind: '党小组' }),
  ];
  const found = gradings(dossierOf(zjiet, { candidates, entries: [gradeEntry('先进')] }));
  expect(found.map(({ gradedBy, movement }) => [gradedBy, movement])).toEqual([
    ['学院党委', null],
    ['学院党委', null],
    ['党总支', null],
    [null, null],
  ]);
  expect(gradings(dossierOf(shipped('tianjin-wuhao'), { candidates }))).toEqual([]);
});

it.each([
  ['机电总支（本部）', '机电总支(本部)'],
  ['机电总支', '机电 总支'],
  ['机电总支', '机电总⽀'],
])('grades from the top down where %s is written %s', (name, parent) => {
  const branch = candidateOf('c2', '数控支部', { parent });
  const candidates = [candidateOf('c1', name, { kind: '党总支' }), branch];
  const entries = [standard, ...checkEntries('c1'), ...checkEntries('c2')];
  expect(gradeBlocks(dossierOf(zjiet, { candidates, entries }), branch, 'first').refused).toEqual([
    `逐级定级：请先为上级“${name}”定级`,
  ]);
});

it.each([
  ['second', '2026-10-08', 'first', '2026-10-09', false],
  ['second', '2026-10-09', 'first', '2026-10-09', true],
  ['first', '2026-10-10', 'second', '2026-10-09', false],
  ['first', '2026-10-09', 'second', '2026-10-09', true],
])('takes a %s grade of %s beside a %s one of %s: %s', (key, on, other, otherOn, isTaken) => {
  const grade = (slot: string, day: string) => ({
    kind: 'grade' as const,
    candidateId: 'c1',
    key: slot,
    content: { by: '周正明', on: day, grade: '较好', reason: '先行定级' },
  });
  const candidates = [candidateOf('c1', '甲支部', { kind: '直属党支部' })];
  const dossier = dossierOf(zjiet, {
    candidates,
    entries: [standard, ...checkEntries('c1'), gradeEntry('较好'), grade(other, otherOn)],
  });
  const [day, first] = key === 'second' ? [on, otherOn] : [otherOn, on];
  expect(problemsOfEntry(dossier, grade(key, on))).toEqual(
    isTaken ? [] : [`甲支部：整改后定级的日期 ${day} 早于第一次定级的 ${first}，请核对`],
  );
});
