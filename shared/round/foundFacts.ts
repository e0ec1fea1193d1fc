import { decidingPart, formsOf, isCounted } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Evidence, SheetContent } from '../sheet/sheet.ts';
import type { PartState } from './partStates.ts';

/** What was ticked and confirmed. */
export type FoundFacts = Pick<SheetContent, 'values' | 'vetoes' | 'notApplicable'>;

/**
 * The ticks and vetoes of all sheets that count, together: what one of them confirms stands, whoever else does not say
 * so. The evidence of a veto is that of the last sheet that confirms it, which is the deciding part's before others'.
 */
export function foundFacts(
  scheme: Pick<Scheme, 'sheet' | 'parts'>,
  states: readonly PartState[],
): FoundFacts {
  const deciding = decidingPart(scheme)?.id;
  const marked = markedRules(scheme);
  const values: Record<string, true> = {};
  const vetoes: Record<string, Evidence> = {};
  for (const { part, sheets } of states) {
    if (part.id !== deciding && !isCounted(scheme, part.id)) continue;
    for (const { content, seat } of sheets) {
      if (!content || seat !== null) continue;
      for (const { itemId, ruleId } of marked)
        if (content.values[ruleId] === true && content.notApplicable[itemId] === undefined)
          values[ruleId] = true;
      for (const id in content.vetoes) vetoes[id] = content.vetoes[id] ?? noEvidence;
    }
  }
  return { values, vetoes, notApplicable };
}

const noEvidence: Evidence = { date: '', text: '' };
const notApplicable = {};

/** A rule whose tick does something to the grade or the total, with its item. */
interface MarkedRule {
  readonly itemId: string;
  readonly ruleId: string;
}
const known = new WeakMap<object, readonly MarkedRule[]>();

/** Every such rule of every form of the scheme, looked for once. */
function markedRules(scheme: Pick<Scheme, 'sheet' | 'parts'>): readonly MarkedRule[] {
  const found = known.get(scheme.parts);
  if (found) return found;
  const made = formsOf(scheme).flatMap(({ items }) =>
    items.flatMap(({ id: itemId, rules }) =>
      rules.flatMap((rule) => ('effect' in rule && rule.effect ? [{ itemId, ruleId: rule.id }] : [])),
    ),
  );
  known.set(scheme.parts, made);
  return made;
}
