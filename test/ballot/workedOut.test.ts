import { expect, it } from 'vitest';
import { emptyBallot } from '../../shared/ballot/ballot.ts';
import { workedOut } from '../../shared/ballot/workedOut.ts';

const counts = { yes: 35, no: 1 };

it.each([
  ['nothing of nothing', {}, {}],
  [
    'what is left over',
    { present: 38, returned: 38, valid: 37, counts },
    { due: 38, invalid: 1, abstained: 1 },
  ],
  ['the valid ones, and 弃权 of them', { returned: 38, invalid: 2, counts }, { valid: 36, abstained: 0 }],
  ['the returned ones', { valid: 36, invalid: 2, counts }, { returned: 38, abstained: 0 }],
  ['nothing below 0', { returned: 30, valid: 36, counts: { yes: 40 } }, {}],
  ['no 弃权 before there is a vote', { valid: 36, returned: 36 }, { invalid: 0 }],
])('works out %s', (_name, given, expected) => {
  expect(workedOut({ ...emptyBallot, ...given })).toEqual(expected);
});

it('leaves what is entered as it is', () => {
  const whole = { due: 40, present: 38, issued: 38, returned: 38, valid: 37, invalid: 0, abstained: 0 };
  expect(workedOut({ ...emptyBallot, ...whole, counts })).toEqual({});
});
