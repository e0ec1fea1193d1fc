import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../shared/ballot/ballot.ts';
import { checkBallot } from '../../shared/ballot/checkBallot.ts';
import { shareOf, sharesOf } from '../../shared/ballot/shareOf.ts';
import { type Comparison, holdsForShare } from '../../shared/number/comparison.ts';
import { defaultBallotRules } from '../../shared/scheme/ballotRules.ts';
import { formulaOf } from '../../shared/scheme/formulaOf.ts';
import { type Measure, measureSchema } from '../../shared/scheme/measure.ts';
import { caption } from '../support/smallScheme.ts';

const option = (id: string, name: string, isCounted: boolean) => ({ id, name: caption(name), isCounted });
const measure: Measure = measureSchema.parse({
  id: 'unit.satisfaction',
  title: caption('满意率'),
  counted: caption('满意与基本满意'),
  voters: [caption('群众')],
  options: [option('yes', '满意', true), option('mostly', '基本满意', true), option('no', '不满意', false)],
  of: 'valid',
});

/** 60 due, 50 there, 50 issued, 48 back: 47 valid (2 of them 弃权), 1 invalid. */
const sound: Ballot = {
  due: 60,
  present: 50,
  issued: 50,
  returned: 48,
  valid: 47,
  invalid: 1,
  abstained: 2,
  counts: { yes: 30, mostly: 10, no: 5 },
};
const check = (change: Partial<Ballot>) => checkBallot({ ...sound, ...change }, measure);

describe('checking a ballot', () => {
  it('has nothing to say about a sound one', () => {
    expect(check({})).toEqual({ findings: [], problems: [], warnings: [], isVoid: false, isShort: false });
  });

  it('voids one of which more came back than were given out, where the scheme says so', () => {
    const more = { issued: 47 };
    expect(check(more)).toMatchObject({
      findings: [{ at: 'returned', kind: 'problem' }],
      problems: ['收回 48 张，多于发出的 47 张，本次测评作废'],
      warnings: [],
      isVoid: true,
    });
    const rules = { ...defaultBallotRules, overIssued: 'warn' as const };
    expect(checkBallot({ ...sound, ...more }, measure, rules)).toMatchObject({
      findings: [{ at: 'returned', kind: 'warning' }],
      problems: [],
      warnings: ['收回 48 张，多于发出的 47 张'],
      isVoid: false,
    });
    expect(check({ issued: 48 }).isVoid).toBe(false);
  });

  it('finds valid and invalid that do not make up what came back', () => {
    expect(check({ invalid: 2 }).problems).toEqual(['有效 47 张加无效 2 张为 49 张，与收回的 48 张不符']);
  });

  it('finds options that do not sum to valid less abstained', () => {
    expect(check({ counts: { yes: 30, mostly: 10, no: 6 } }).problems).toEqual([
      '各选项合计 46 张，应等于有效 47 张减弃权 2 张，即 45 张',
    ]);
    expect(check({ abstained: 48 }).problems).toEqual(['弃权 48 张，多于有效的 47 张']);
  });

  it('finds more present than due', () => {
    expect(check({ due: 49 }).problems).toEqual(['实到 50 人，多于应到的 49 人']);
  });

  it('warns where those present are not over half of those due', () => {
    const warning = (due: number) => check({ due }).warnings;
    expect(warning(99)).toEqual([]);
    expect(warning(100)).toEqual(['实到 50 人，应到 100 人，实到应超过应到的 50%']);
    expect(check({ due: 100 })).toMatchObject({
      findings: [{ at: 'present', kind: 'warning' }],
      problems: [],
      isShort: true,
    });
  });

  it('puts each mistake at the box that it is about', () => {
    const places = (change: Partial<Ballot>) => check(change).findings.map(({ at }) => at);
    expect(places({ due: 49 })).toEqual(['present']);
    expect(places({ invalid: 2 })).toEqual(['valid']);
    expect(places({ abstained: 48 })).toEqual(['abstained']);
    expect(places({ counts: { yes: 30 } })).toEqual(['options']);
    expect(places({ issued: -1 })).toEqual(['issued']);
  });

  it('does not take a total that nobody entered for 0, and checks what can be checked without it', () => {
    expect(check({ due: null, invalid: null, issued: 40 })).toMatchObject({
      findings: [
        { at: 'due', kind: 'missing', text: '还没有填写应到、无效' },
        { at: 'returned', kind: 'problem' },
      ],
      isVoid: true,
      isShort: false,
    });
    expect(check({ valid: null }).problems).toEqual(['还没有填写有效']);
    expect(check({ due: null }).warnings).toEqual([]);
  });

  it('asks whether votes are percentages where they cannot be counts', () => {
    const words = (counts: Record<string, number>) => check({ counts }).problems.join();
    expect(words({ yes: 95 })).toContain('“满意”多于有效票，请核对：这里填票数，不填百分比');
    expect(words({ yes: 40, mostly: 35, no: 25 })).toContain(
      '合计正好是 100，请核对：这里填票数，不填百分比',
    );
    expect(words({ yes: 30, mostly: 10, no: 6 })).not.toContain('百分比');
  });

  it('gives each mistake a sentence of its own', () => {
    expect(check({ due: 40, issued: 40, invalid: 5, abstained: 3 }).problems).toHaveLength(4);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001])(
    'refuses a count of %d by name',
    (count) => {
      expect(check({ present: count }).problems.join()).toMatch(/实到.*整数/);
      expect(check({ counts: { ...sound.counts, yes: count } }).problems.join()).toMatch(/满意.*整数/);
    },
  );

  it('refuses an option that is not on the paper', () => {
    expect(check({ counts: { ...sound.counts, maybe: 0 } }).problems).toEqual(['测评票上没有选项 maybe']);
  });
});

/** Ballots that add up: every one checks without a problem. */
const sounds = fc
  .record({
    yes: fc.nat(400),
    mostly: fc.nat(400),
    no: fc.nat(400),
    abstained: fc.nat(50),
    invalid: fc.nat(50),
    lost: fc.nat(50),
    absent: fc.nat(900),
  })
  .map(({ yes, mostly, no, abstained, invalid, lost, absent }): Ballot => {
    const valid = yes + mostly + no + abstained;
    const returned = valid + invalid;
    const issued = returned + lost;
    return {
      due: issued + absent,
      present: issued,
      issued,
      returned,
      valid,
      invalid,
      abstained,
      counts: { yes, mostly, no },
    };
  });

describe('any ballot that adds up', () => {
  it('is checked without a problem, and any one total changed is found', () => {
    fc.assert(
      fc.property(
        sounds,
        fc.constantFrom('valid' as const, 'invalid' as const, 'abstained' as const, 'returned' as const),
        (ballot, key) => {
          expect(checkBallot(ballot, measure).problems).toEqual([]);
          expect(checkBallot({ ...ballot, [key]: (ballot[key] ?? 0) + 1 }, measure).problems).not.toEqual([]);
        },
      ),
    );
  });

  it('gives shares between 0 and 1 that, with the abstentions, sum to the whole', () => {
    fc.assert(
      fc.property(sounds, (ballot) => {
        const shares = sharesOf(ballot, measure);
        if (ballot.valid === 0) expect(shares).toEqual([]);
        else
          expect(shares.reduce((sum, share) => sum + share.count, ballot.abstained ?? 0)).toBe(ballot.valid);
      }),
    );
  });
});

describe('the share of a measure', () => {
  const of = (change: Partial<Measure>) => shareOf(sound, { ...measure, ...change });

  it('is the counted options over what the scheme divides by, as counted', () => {
    expect(of({})).toEqual({ count: 40, of: 47 });
    expect(of({ of: 'expressed' })).toEqual({ count: 40, of: 45 });
    expect(of({ of: 'returned' })).toEqual({ count: 40, of: 48 });
    expect(of({ of: 'due' })).toEqual({ count: 40, of: 60 });
    expect(of({ options: [option('yes', '满意', true), option('no', '不满意', false)] })?.count).toBe(30);
  });

  it('is none while what it divides by is not entered', () => {
    for (const [of, name] of [
      ['valid', 'valid'],
      ['expressed', 'abstained'],
      ['returned', 'returned'],
      ['due', 'due'],
    ] as const) {
      expect(shareOf({ ...sound, [name]: null }, { ...measure, of })).toBeNull();
      expect(sharesOf({ ...sound, [name]: null }, { ...measure, of })).toEqual([]);
    }
  });

  it('is none where there is nothing to divide by', () => {
    const none = { ...sound, valid: 0, returned: 1, abstained: 0, counts: {} };
    expect(shareOf(none, measure)).toBeNull();
    expect(shareOf({ ...sound, valid: 2, abstained: 2 }, { ...measure, of: 'expressed' })).toBeNull();
  });

  it.each<[string, Comparison, number, number, boolean]>([
    ['80.000 % is not 高于80%', { moreThan: 80 }, 20_000, 25_000, false],
    ['80.004 % is', { moreThan: 80 }, 20_001, 25_000, true],
    ['4 of 5 is not', { moreThan: 80 }, 4, 5, false],
    ['90 % is not 高于90%', { moreThan: 90 }, 9, 10, false],
    ['90.001 % is', { moreThan: 90 }, 90_001, 100_000, true],
    ['19 of 20 is 达到95%', { atLeast: 95 }, 19, 20, true],
    ['94.97 % is not', { atLeast: 95 }, 189, 199, false],
  ])('%s, on the exact counts', (_name, line, yes, valid, met) => {
    const ballot = { ...sound, valid, abstained: 0, counts: { yes, no: valid - yes } };
    expect(holdsForShare(line, shareOf(ballot, measure)!)).toBe(met);
  });
});

describe('the formula of a measure', () => {
  it('names the options and the denominator', () => {
    expect(formulaOf(measure)).toBe('（满意＋基本满意）÷有效票');
    expect(formulaOf({ options: [option('good', '好', true)], of: 'expressed' })).toBe(
      '好÷有效票（不含弃权）',
    );
  });
});
