import { describe, expect, it } from 'vitest';
import { createRegister } from '../../shared/register/register.ts';
import { measuresOf, sharesByVoter } from '../../shared/round/measuresOf.ts';
import { tianjinWith } from './tianjinDossier.ts';

const scheme = tianjinWith();
const mass = scheme.measures.find(({ id }) => id === 'mass.good')!;

/** The register of one candidate with ballots by key, each `good` of `of`, changed where a test says so. */
function registerOf(ballots: Readonly<Record<string, { good: number; of: number; change?: object }>>) {
  return createRegister(
    Object.entries(ballots).map(([key, { good, of, change = {} }]) => ({
      kind: 'ballot',
      candidateId: 'c1',
      key,
      content: {
        ...{ due: of, present: of, issued: of, returned: of, valid: of, invalid: 0, abstained: 0 },
        counts: { good, fair: of - good },
        ...change,
      },
    })),
  );
}
const measures = (ballots: Parameters<typeof registerOf>[0], roundId = 'grading') =>
  measuresOf(scheme, roundId, registerOf(ballots), 'c1');

describe('the measures that ballots give', () => {
  const members = { 'grading/mass.good/0': { good: 18, of: 20 } };
  const masses = { 'grading/mass.good/1': { good: 24, of: 30 } };

  it('add up votes and papers of 党员 and 群众, not their rates: 18/20 and 24/30 are 42/50', () => {
    expect(measures({ ...members, ...masses })).toEqual({ 'mass.good': { count: 42, of: 50 } });
    expect(sharesByVoter(scheme, mass, 'grading', registerOf({ ...members, ...masses }), 'c1')).toEqual([
      { count: 18, of: 20 },
      { count: 24, of: 30 },
    ]);
  });

  it('are not there while one kind of voter is not counted; the other’s own share is', () => {
    expect(measures(members)).toEqual({});
    expect(sharesByVoter(scheme, mass, 'grading', registerOf(members), 'c1')).toEqual([
      { count: 18, of: 20 },
      null,
    ]);
  });

  it.each([
    ['more papers collected than issued, which voids it', { issued: 29 }],
    ['valid and invalid that are not what was collected', { invalid: 1 }],
    ['votes that are not the valid papers without abstentions', { abstained: 1 }],
    ['a total that is not entered', { issued: null }],
  ])('are not there with %s', (_, change) => {
    const spoilt = { 'grading/mass.good/1': { ...masses['grading/mass.good/1'], change } };
    expect(measures({ ...members, ...spoilt })).toEqual({});
  });

  it('divide by the valid papers, abstentions among them, invalid ones not', () => {
    const change = { valid: 28, invalid: 2, abstained: 3, counts: { good: 20, fair: 5 } };
    const counted = { 'grading/mass.good/1': { good: 0, of: 30, change } };
    expect(measures({ ...members, ...counted })).toEqual({ 'mass.good': { count: 38, of: 48 } });
  });

  it('stand where too few came, which is warned of and not more', () => {
    const few = { 'grading/mass.good/1': { good: 24, of: 30, change: { due: 60 } } };
    expect(measures({ ...members, ...few })).toEqual({ 'mass.good': { count: 42, of: 50 } });
  });

  it('belong to their round, of a step and of the 述职 alike', () => {
    const october = { 'grading/debrief.good/0': { good: 19, of: 20 } };
    const december = { 'final/debrief.good/0': { good: 17, of: 20 } };
    expect(measures({ ...members, ...masses, ...december })).toEqual({ 'mass.good': { count: 42, of: 50 } });
    expect(measures({ ...october, ...december })).toEqual({ 'debrief.good': { count: 19, of: 20 } });
    expect(measures({ ...october, ...december }, 'final')).toEqual({ 'debrief.good': { count: 17, of: 20 } });
  });

  it('of no round, entered before each round had its own, count where a round has none', () => {
    const former = { '-/debrief.good/0': { good: 19, of: 20 } };
    const december = { 'final/debrief.good/0': { good: 17, of: 20 } };
    expect(measures(former)).toEqual({ 'debrief.good': { count: 19, of: 20 } });
    expect(measures({ ...former, ...december }, 'final')).toEqual({ 'debrief.good': { count: 17, of: 20 } });
  });
});
