import type { Hundredths } from '../number/points.ts';
import type { GradeEffect } from '../scheme/gradeEffect.ts';
import { formsOf } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Item } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Facts } from '../scoring/facts.ts';
import { isNotApplicable } from '../scoring/scoreItem.ts';
import { innerQuotes } from '../text/innerQuotes.ts';

/** A confirmed fact that does something to the grade or the total. */
export interface FoundEffect {
  /** What was found, as a sentence begins with it. */
  readonly what: string;
  /** Null: it decides the veto's result, as a veto without an effect does. */
  readonly effect: GradeEffect | null;
}

/** A rule whose tick has an effect, with the item that it belongs to. */
interface MarkedRule {
  readonly item: Item;
  readonly ruleId: string;
  readonly found: FoundEffect;
}

/**
 * Finds the effects of confirmed vetoes and of ticks, in the scheme's order; the rules are looked through once for all
 * candidates. A tick of an item that does not apply has none.
 */
export function effectFinder(
  scheme: Pick<Scheme, 'sheet' | 'parts' | 'vetoes'>,
): (vetoIds: readonly string[], facts: Facts) => readonly FoundEffect[] {
  const rules = markedRules(scheme);
  return (vetoIds, facts) => {
    if (vetoIds.length === 0 && rules.length === 0) return none;
    return [
      ...effectsOfVetoes(scheme, vetoIds),
      ...rules.flatMap(({ item, ruleId, found }) =>
        facts.values[ruleId] === true && !isNotApplicable(item, facts) ? [found] : [],
      ),
    ];
  };
}

/** The effects of confirmed vetoes, in the scheme's order. */
export function effectsOfVetoes(
  { vetoes }: Pick<Scheme, 'vetoes'>,
  vetoIds: readonly string[],
): readonly FoundEffect[] {
  return (vetoes?.list ?? []).flatMap(({ id, effect }, index) =>
    vetoIds.includes(id) ? [{ what: `有直接认定情形（${index + 1}）`, effect: effect ?? null }] : [],
  );
}

function markedRules(scheme: Pick<Scheme, 'sheet' | 'parts'>): readonly MarkedRule[] {
  const items = new Map(
    formsOf(scheme).flatMap((form) => form.items.map((item) => [item.id, item] as const)),
  );
  return [...items.values()].flatMap((item) =>
    item.rules.flatMap((rule): MarkedRule[] =>
      'effect' in rule && rule.effect
        ? [
            {
              item,
              ruleId: rule.id,
              found: { what: innerQuotes(`有“${wordsOf(rule.label)}”（${item.id}）`), effect: rule.effect },
            },
          ]
        : [],
    ),
  );
}

/** What effects take off the total together. Units: hundredths. */
export function pointsOff(effects: readonly FoundEffect[]): Hundredths {
  let off: Hundredths = 0;
  for (const { effect } of effects) if (effect && 'points' in effect) off += effect.points;
  return off;
}

const none: readonly FoundEffect[] = [];
