import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../shared/ballot/ballot.ts';
import { decideMeasure, decideVoters } from '../../shared/condition/decideMeasure.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const [unit, committee] = shipped('zju-excellent').measures;
const debrief = shipped('tianjin-wuhao').measures.find(({ id }) => id === 'debrief.good');

function ballot(valid: number, counts: Ballot['counts'], more: Partial<Ballot> = {}): Ballot {
  const totals = { due: valid, present: valid, issued: valid, returned: valid };
  return { ...totals, valid, invalid: 0, abstained: 0, counts, ...more };
}

describe('a measure with a line', () => {
  it('fails at 80.000 % and passes at 80.004 % where the document says 高于80%', () => {
    expect(decideMeasure(unit!, ballot(25_000, { yes: 15_000, mostly: 5000, no: 5000 }))).toMatchObject({
      met: false,
      evidence: ['（满意＋基本满意）÷有效票＝20000／25000＝80%，应高于80%，不符合'],
      isSoft: false,
    });
    expect(decideMeasure(unit!, ballot(25_000, { yes: 15_001, mostly: 5000, no: 4999 }))).toMatchObject({
      met: true,
      evidence: ['（满意＋基本满意）÷有效票＝20001／25000＝80.004%，应高于80%，符合'],
      isSoft: false,
    });
  });

  it('fails at 90 % for the committee and passes at 95 % where the document says 达到95%以上', () => {
    expect(decideMeasure(committee!, ballot(10, { yes: 9, no: 1 })).met).toBe(false);
    expect(decideMeasure(debrief!, ballot(20, { good: 19, fair: 1 })).met).toBe(true);
    expect(decideMeasure(debrief!, ballot(19, { good: 18, fair: 1 })).met).toBe(false);
  });

  it('is undecided without a ballot, with one that does not add up, or one without votes', () => {
    expect(decideMeasure(unit!, null)).toMatchObject({ met: null, evidence: ['尚未录入测评票'] });
    expect(decideMeasure(unit!, ballot(10, { yes: 9 })).met).toBeNull();
    expect(decideMeasure(unit!, ballot(10, { yes: 10 }, { issued: 9 })).evidence.join()).toMatch(/作废/);
    expect(decideMeasure(unit!, ballot(0, {}, { due: 3, present: 2 }))).toMatchObject({ met: null });
  });

  it('decides with a warning where too few were there', () => {
    const { met, evidence } = decideMeasure(unit!, ballot(10, { yes: 10 }, { due: 20 }));
    expect(met).toBe(true);
    expect(evidence).toHaveLength(2);
  });
});

describe('a measure without a line', () => {
  it('shows its figure and decides nothing', () => {
    const mass = shipped('tianjin-wuhao').measures.find(({ id }) => id === 'mass.good');
    expect(decideMeasure(mass!, ballot(3, { good: 2, poor: 1 }))).toMatchObject({
      met: null,
      evidence: ['好÷有效票＝2／3，约 66.67%'],
    });
  });
});

describe('a measure with two kinds of voters', () => {
  const both = { ...unit!, voters: [{ document: '党员' }, { document: '群众' }] };
  const first = ballot(10, { yes: 10 });

  it('adds up votes and divisors of both', () => {
    expect(decideVoters(both, [first, ballot(40, { yes: 30, no: 10 })])).toMatchObject({
      met: false,
      evidence: ['（满意＋基本满意）÷有效票＝40／50＝80%，应高于80%，不符合'],
    });
    expect(decideVoters(both, [first, ballot(40, { yes: 31, no: 9 })]).met).toBe(true);
  });

  it('is undecided while one ballot is missing or cannot be used, and says whose', () => {
    expect(decideVoters(both, [first, null])).toMatchObject({
      met: null,
      evidence: ['群众：尚未录入测评票'],
    });
    expect(decideVoters(both, [first, ballot(40, { yes: 1 })]).evidence.join()).toMatch(
      /^群众：各选项合计 1 张/,
    );
  });
});
