import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet, type ScoredScheme } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import type { Values } from '../../shared/scoring/value.ts';
import type { SheetContent } from '../../shared/sheet/sheet.ts';
import { sourceOf } from '../scheme/shippedSchemes.ts';
import { soundBallot } from './soundBallot.ts';

const parsed = parseScheme(sourceOf('tianjin-wuhao'));
if (!hasSheet(parsed)) throw new Error('the Tianjin scheme has a sheet');
export const tianjin: ScoredScheme = parsed;

/** The values that give every item its full points: 100 in all, with the 述职 ballot at its line. Units: hundredths. */
export const fullValues: Values = Object.fromEntries(
  itemsOf(tianjin.sheet).flatMap(({ rules }) =>
    rules.flatMap((rule): [string, number][] => {
      if (rule.kind === 'award-range') return [[rule.id, rule.points[1]]];
      return rule.kind === 'deduct-short' ? [[rule.id, rule.target]] : [];
    }),
  ),
);

/** The notes of a sheet whose items were all looked at. */
export const tianjinSeen: SheetContent['items'] = Object.fromEntries(
  itemsOf(tianjin.sheet).map(({ id }) => [id, { seen: true, remark: '', evidence: '' }]),
);

/** A ballot of `of` voters, all of whom came and voted: `good` of them for 好 and the others for 较好. */
export function ballotOf(good: number, of = 100) {
  return soundBallot({ good, fair: of - good });
}

/** The panel's targets that count each round over the whole year, as a scheme without targets of rounds did. */
export const wholeYear: Readonly<Record<string, number>> = Object.fromEntries(
  itemsOf(tianjin.sheet).flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      rule.kind === 'deduct-short'
        ? Object.keys(rule.targets ?? {}).map((roundId) => [`${roundId}/${rule.id}`, rule.target] as const)
        : [],
    ),
  ),
);
