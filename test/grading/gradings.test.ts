import { expect, it } from 'vitest';
import { gradings } from '../../shared/grading/gradings.ts';
import { gradeEntry } from '../rectification/entries.ts';
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
