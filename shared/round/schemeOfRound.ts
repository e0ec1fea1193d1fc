import { decidingPart, leafOf } from '../scheme/part.ts';
import type { Rule } from '../scheme/rule.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type Item, type SheetForm, withItems, withLimits } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { SheetSlot } from './sheetSlot.ts';

/** Where a sheet stands: what targets and forms go by. */
type Place = Pick<SheetSlot, 'roundId' | 'partId'>;

/** One scheme a place, so that every sheet of it is scored by the same form. */
const known = new WeakMap<Scheme, Map<string, Scheme>>();

/** The scheme as the part whose sheet decides is scored in a round, which is what the reports print. */
export function schemeOfRound<S extends Scheme>(scheme: S, roundId: string | null): S {
  return schemeOfSlot(scheme, { roundId, partId: decidingPart(scheme)?.id ?? null });
}

/**
 * The scheme as it scores a sheet: its form is the part's own where it has one, what must be reached is the round's, and
 * 考评标准 says so behind its own words. The scheme itself where nothing in it depends on either.
 *
 * @example schemeOfSlot(tianjin, { roundId: 'grading', partId: 'superior' }).sheet // 党员大会的季度数应达到 3
 */
export function schemeOfSlot<S extends Scheme>(scheme: S, place: Place): S {
  const ofScheme = known.get(scheme) ?? new Map<string, Scheme>();
  const key = `${place.roundId ?? ''}/${place.partId ?? ''}`;
  const found = ofScheme.get(key);
  if (found) return found as S; // Safe: made from this very scheme, of which only the sheet is another.
  const form = formOf(scheme, place.partId);
  const made = form?.items.some((item) => isMoved(item, place)) ? formIn(form, place) : form;
  const own = made === scheme.sheet ? scheme : { ...scheme, ...(made && { sheet: made }) };
  known.set(scheme, ofScheme.set(key, own));
  return own as S; // Safe: as above.
}

function formOf(scheme: Scheme, partId: string | null): SheetForm | undefined {
  const part = leafOf(scheme, partId);
  return (part?.takes === 'sheet' ? part.form : undefined) ?? scheme.sheet;
}

function formIn(form: SheetForm, place: Place): SheetForm {
  const dimensions = form.dimensions.map((dimension) => ({
    ...dimension,
    items: dimension.items.map((item) => (isMoved(item, place) ? itemOf(item, place) : item)),
  }));
  return withItems({ ...form, dimensions });
}

function isMoved({ rules }: Item, place: Place): boolean {
  return rules.some((rule) => targetIn(rule, place) !== null);
}

function itemOf(item: Item, place: Place): Item {
  const words = item.rules.flatMap((rule) => {
    const target = targetIn(rule, place);
    if (!target || !('unit' in rule)) return [];
    return [`${wordsOf(rule.label)}本轮应达到 ${target.count} ${rule.unit}（${wordsOf(target.note)}）`];
  });
  return withLimits({
    ...item,
    standard: { caption: `${wordsOf(item.standard)}${words.join('；')}。` },
    rules: item.rules.map((rule) => {
      const target = targetIn(rule, place);
      return target && rule.kind === 'deduct-short' ? { ...rule, target: target.count } : rule;
    }),
  });
}

/** What the rule must reach in the part's round, or in the round; null where that is its whole target. */
function targetIn(rule: Rule, { roundId, partId }: Place) {
  if (rule.kind !== 'deduct-short' || roundId === null) return null;
  return rule.targets?.[`${roundId}/${partId}`] ?? rule.targets?.[roundId] ?? null;
}
