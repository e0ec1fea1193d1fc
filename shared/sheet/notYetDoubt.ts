import { measureOf, type Rule } from '../scheme/rule.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { notYet } from '../scoring/value.ts';
import { innerQuotes } from '../text/innerQuotes.ts';
import type { SheetContent } from './sheet.ts';

/** The measures of which a candidate has ballots in the sheet's round, by id. */
export type HeldMeasures = readonly string[];

/**
 * Why 本轮尚未进行 cannot be said of a rule, a Chinese clause: the round has a ballot of the measure that shows it was
 * held. Null where it is not said, or nothing is against it.
 */
export function notYetDoubt(
  { measures }: Pick<Scheme, 'measures'>,
  rule: Rule,
  { values }: Pick<SheetContent, 'values'>,
  held: HeldMeasures,
): string | null {
  if (values[rule.id] !== notYet) return null;
  const measureId = measureOf(rule) ?? rule.heldBy;
  const measure = measures.find(({ id }) => id === measureId);
  if (!measure || !held.includes(measure.id)) return null;
  return innerQuotes(
    `标为“${notYet}”，本轮却已录入“${wordsOf(measure.title)}”的测评票，两者矛盾：已经进行的，请取消标记；没有进行的，请删去测评票`,
  );
}
