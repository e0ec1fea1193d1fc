import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, emptyBallot, isEmptyBallot } from '../../shared/ballot/ballot.ts';
import { ballotState } from '../../shared/ballot/ballotState.ts';
import { castVote, hasOwnReturned, papersOf, type Vote, voteOfKey } from '../../shared/ballot/castVote.ts';
import { checkBallot } from '../../shared/ballot/checkBallot.ts';
import { parseBallotCount } from '../../shared/ballot/parseBallotCount.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const [measure] = shipped('zju-excellent').measures;
if (!measure) throw new Error('the scheme has measures');

describe('a count that is typed', () => {
  it.each([
    ['', null],
    [' ', null],
    ['0', 0],
    ['048', 48],
    ['１２', 12],
    [' 95 ', 95],
    ['1000000', 1_000_000],
  ])('“%s” is %s', (text, value) => {
    expect(parseBallotCount(text, '票数')).toEqual({ value });
  });

  it.each(['0.95', '.95', '95%', '95.5 %', '９５％', '0。95', '12.', '5‰', '百分之九十五'])(
    '“%s” is refused as a percentage, by name',
    (text) => {
      const parsed = parseBallotCount(text, '票数');
      expect(parsed).toMatchObject({ problem: expect.stringMatching(/不是票数：这里填票数，不填百分比$/) });
      expect(parseBallotCount(text, '人数')).toMatchObject({
        problem: expect.stringMatching(/不是人数：这里填人数，不填百分比$/),
      });
    },
  );

  it.each(['-1', '十', '1e3', '1,20', '4 8', '5张'])('“%s” is refused as no whole number', (text) => {
    expect(parseBallotCount(text, '票数')).toEqual({ problem: `票数应为不小于 0 的整数，“${text}”不是` });
  });

  it('too large is refused', () => {
    expect(parseBallotCount('1000001', '票数')).toEqual({
      problem: '票数不能超过 1000000，请核对“1000001”',
    });
  });
});

describe('the state of a ballot', () => {
  const sound: Ballot = {
    due: 60,
    present: 50,
    issued: 50,
    returned: 50,
    valid: 50,
    invalid: 0,
    abstained: 0,
    counts: { yes: 40, no: 10 },
  };
  it.each<[string, Ballot | null]>([
    ['none', null],
    ['none', emptyBallot],
    ['open', { ...emptyBallot, due: 60 }],
    ['open', { ...sound, counts: { yes: 40 } }],
    ['balanced', sound],
    ['short', { ...sound, due: 100 }],
    ['void', { ...sound, issued: 49 }],
    ['void', { ...sound, issued: 49, counts: {} }],
  ])('is %s', (state, ballot) => {
    expect(ballotState(ballot, measure, undefined)).toBe(state);
  });

  it('is empty only where nothing was entered, and 0 is something', () => {
    expect(isEmptyBallot(emptyBallot)).toBe(true);
    expect(isEmptyBallot({ ...emptyBallot, abstained: 0 })).toBe(false);
    expect(isEmptyBallot({ ...emptyBallot, counts: { yes: 0 } })).toBe(false);
  });
});

const votes = fc.array(
  fc.constantFrom<Vote>(
    ...measure.options.map(({ id }) => ({ kind: 'option' as const, id })),
    { kind: 'abstained' },
    { kind: 'invalid' },
  ),
);
const cast = (ballot: Ballot, all: readonly Vote[], change: 1 | -1 = 1, keeps = false) =>
  all.reduce((counted, vote) => castVote(counted, vote, change, keeps), ballot);

describe('a stack of papers', () => {
  it('is counted vote by vote: 有效 and 收回 follow, and what was entered before stays', () => {
    const start = { ...emptyBallot, due: 40, present: 30, issued: 30 };
    const keys = ['1', '1', '2', '3', '0', 'w', 'X', '1'];
    const ballot = cast(
      start,
      keys.flatMap((key) => voteOfKey(key, measure) ?? []),
    );
    expect(ballot).toEqual({
      ...start,
      counts: { yes: 3, mostly: 1, no: 1 },
      abstained: 1,
      invalid: 2,
      valid: 6,
      returned: 8,
    });
  });

  it('agrees after any votes, and is what it was when all are taken back', () => {
    fc.assert(
      fc.property(votes, (all) => {
        const start = { ...emptyBallot, due: 500, present: 500, issued: 500 };
        const ballot = cast(start, all);
        expect(papersOf(ballot)).toBe(all.length);
        if (all.length > 0) expect(checkBallot(ballot, measure).problems).toEqual([]);
        const back = cast(ballot, [...all].reverse(), -1);
        expect(papersOf(back)).toBe(0);
        if (all.length > 0) expect(back).toMatchObject({ returned: 0, valid: 0, invalid: 0, abstained: 0 });
      }),
    );
  });

  it('keeps 收回 that was counted beforehand, so that a paper too few is found', () => {
    const start = { ...emptyBallot, due: 9, present: 9, issued: 9, returned: 3 };
    expect(hasOwnReturned(start)).toBe(true);
    expect(hasOwnReturned(emptyBallot)).toBe(false);
    const two = cast(start, [{ kind: 'abstained' }, { kind: 'invalid' }], 1, true);
    expect(hasOwnReturned(two)).toBe(true);
    expect(checkBallot(two, measure).problems).toEqual(['有效 1 张加无效 1 张为 2 张，与收回的 3 张不符']);
    const three = cast(two, [{ kind: 'abstained' }], 1, true);
    expect(checkBallot(three, measure).problems).toEqual([]);
    expect(hasOwnReturned(three)).toBe(false);
  });

  it('does not give back a vote that is not there', () => {
    expect(() => cast(emptyBallot, [{ kind: 'invalid' }], -1)).toThrow(RangeError);
  });

  it.each(['4', '9', 'a', 'Enter', ' ', '', '10', '-'])('has no vote on the key “%s”', (key) => {
    expect(voteOfKey(key, measure)).toBeNull();
  });

  it('takes full-width keys too', () => {
    expect(voteOfKey('１', measure)).toEqual({ kind: 'option', id: 'yes' });
    expect(voteOfKey('ｗ', measure)).toEqual({ kind: 'invalid' });
  });
});
