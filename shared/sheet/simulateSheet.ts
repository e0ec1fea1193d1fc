import type { Rule } from '../scheme/rule.ts';
import { entryOf, isRequired } from '../scheme/rule.ts';
import type { Item, SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { checkValue } from '../scoring/checkValue.ts';
import type { Value } from '../scoring/value.ts';
import type { SheetChange } from './sheet.ts';

/** A number from 0 up to 1, another one each time. */
export type Chance = () => number;

/**
 * What a panelist might enter for a good unit with a fault or two: every item looked at, every value there that must be,
 * so that the sheet can be signed once what measures decide is there. For rehearsals.
 */
export function simulateSheet(form: SheetForm, chance: Chance): SheetChange {
  const values = form.items.flatMap((item) =>
    item.rules.flatMap((rule): [string, Value][] => {
      const value = valueFor(rule, item, chance);
      return value === null || checkValue(rule, value) !== null ? [] : [[rule.id, value]];
    }),
  );
  return {
    values: Object.fromEntries(values),
    items: Object.fromEntries(form.items.map(({ id }) => [id, { seen: true }])),
  };
}

/** So often something is found that costs points. */
const fault = 0.08;

function valueFor(rule: Rule, item: Item, chance: Chance): Value | null {
  // Found facts that zero an item or a grade ask for evidence, which nobody has here.
  if (rule.kind === 'zero-if' || ('effect' in rule && rule.effect)) return null;
  const isFault = chance() < fault;
  const isCostly = rule.kind.startsWith('deduct');
  switch (entryOf(rule)) {
    case 'none':
      return null;
    case 'yesNo':
      return isCostly ? isFault : chance() < 0.6;
    case 'count':
      if (rule.kind === 'deduct-short') return rule.target;
      if (isCostly) return isFault ? 1 : isRequired(rule, item.start) ? 0 : null;
      return Math.floor(chance() * 4);
    case 'rate': {
      const of = 40;
      return { count: Math.round(of * (isCostly ? 0.05 : 0.9 + chance() * 0.1)), of };
    }
    case 'checklist': {
      const [first] = 'checklist' in rule ? (rule.checklist ?? []) : [];
      return (isCostly ? isFault : chance() < 0.7) && first ? [wordsOf(first)] : [];
    }
    case 'points':
      return 'step' in rule ? pointsIn(rule, isCostly ? (isFault ? 0 : null) : 0.7 + chance() * 0.3) : null;
    case 'amounts':
      return isRequired(rule, item.start) ? [] : null;
    case 'level':
      return rule.kind === 'levels'
        ? (rule.levels[chance() < 0.7 ? 0 : Math.min(1, rule.levels.length - 1)]?.id ?? null)
        : null;
  }
}

/** Points so far up between the bounds, on a step; none where there is no share. */
function pointsIn(
  { points: [low, high], step }: { readonly points: readonly [number, number]; readonly step: number },
  share: number | null,
): number | null {
  return share === null ? null : low + Math.round(((high - low) * share) / step) * step;
}
