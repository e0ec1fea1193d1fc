import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ballotGroups, groupToGoOn } from '../../renderer/features/ballots/ballotGroups.ts';
import type { BallotState } from '../../shared/ballot/ballotState.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';

const scheme = readScheme(JSON.parse(readFileSync('resources/schemes/tianjin-wuhao.json', 'utf8')));
const groups = ballotGroups(scheme);

it('puts the ballots of one round beside each other', () => {
  expect(groups.map(({ label }) => label)).toEqual([
    '分类定级：参加述职评议的人员',
    '分类定级：党员群众测评',
    '考核评定：参加述职评议的人员',
    '考核评定：党员群众测评',
  ]);
});

it('goes on where the entering stopped: no vote of December is typed over one of October', () => {
  const goOn = (state: (candidateId: string, key: string) => BallotState) =>
    groupToGoOn(groups, ['a', 'b'], (id, _, key) => state(id, key));
  const [debrief, mass, nextDebrief, nextMass] = groups.map(({ key }) => key);
  const of = (keys: readonly (string | undefined)[]) => (_: string, key: string) =>
    keys.some((each) => key.startsWith(`${each}/`)) ? 'balanced' : 'none';
  expect(goOn(() => 'none')).toBe(debrief);
  expect(goOn((id, key) => (id === 'a' ? of([debrief])(id, key) : 'none'))).toBe(debrief);
  expect(goOn(of([debrief]))).toBe(mass);
  expect(goOn(of([debrief, mass]))).toBe(nextDebrief);
  // A ballot that was waived holds nothing up once a later one was begun.
  expect(goOn(of([debrief, nextDebrief]))).toBe(nextMass);
  expect(goOn(of([debrief, mass, nextDebrief, nextMass]))).toBe(nextMass);
  expect(goOn((_, key) => (key.startsWith(`${debrief}/`) ? 'open' : 'none'))).toBe(debrief);
});
