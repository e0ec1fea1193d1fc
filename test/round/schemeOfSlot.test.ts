import { expect, it } from 'vitest';
import { schemeOfSlot } from '../../shared/round/schemeOfRound.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { caption, itemSource, type ShortRule, schemeSource } from '../support/smallScheme.ts';

const short: ShortRule = {
  ...{ id: 'r', kind: 'deduct-short', points: 1, unit: '次', target: 12 },
  targets: { R: { count: 9, note: caption('九个月') }, 'R/b': { count: 6, note: caption('半年') } },
};
const scheme = parseScheme({
  ...schemeSource([itemSource([short])]),
  rounds: [{ id: 'R', name: caption('一'), text: caption('一'), steps: [{ id: 's', name: caption('步') }] }],
  parts: [
    { id: 'a', name: caption('a'), weight: 50, takes: 'sheet' },
    { id: 'b', name: caption('b'), weight: 50, takes: 'sheet' },
  ],
});
const targetAt = (roundId: string | null, partId: string) => {
  const own = schemeOfSlot(scheme, { roundId, partId });
  const rule = hasSheet(own) ? own.sheet.items[0]!.rules[0] : undefined;
  return rule?.kind === 'deduct-short' ? rule.target : null;
};

it('what must be reached is the part’s in the round, else the round’s, else the whole', () => {
  expect([targetAt('R', 'b'), targetAt('R', 'a'), targetAt(null, 'b')]).toEqual([6, 9, 12]);
});
