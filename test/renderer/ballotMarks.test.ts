import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ballotMarks } from '../../renderer/features/ballots/ballotMarks.ts';
import type { BallotState } from '../../shared/ballot/ballotState.ts';
import { ballotsOf } from '../../shared/round/ballotKey.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';

const schemeOf = (id: string) => readScheme(JSON.parse(readFileSync(`resources/schemes/${id}.json`, 'utf8')));

it('tells the ballots of each round together, and which asks for something', () => {
  const scheme = schemeOf('tianjin-wuhao');
  const places = ballotsOf(scheme);
  const wordsOf = (state: (roundId: string | null, voter: number) => BallotState) =>
    ballotMarks(
      scheme,
      places,
      places.map(({ roundId, voter }) => state(roundId, voter)),
    ).map(({ words }) => words);
  expect(wordsOf(() => 'none')).toEqual(['分类定级 0／3', '考核评定 0／3']);
  expect(wordsOf((roundId) => (roundId === 'grading' ? 'balanced' : 'none'))).toEqual([
    '分类定级 3／3',
    '考核评定 0／3',
  ]);
  expect(wordsOf((_, voter) => (voter === 1 ? 'open' : 'balanced'))).toEqual([
    '分类定级 2／3　核对不符',
    '考核评定 2／3　核对不符',
  ]);
});

it('tells each ballot by itself where there are no rounds', () => {
  const scheme = schemeOf('zju-excellent');
  const places = ballotsOf(scheme);
  expect(
    ballotMarks(
      scheme,
      places,
      places.map(() => 'balanced' as const),
    ).map(({ words }) => words),
  ).toEqual(places.map(() => '核对相符'));
});
