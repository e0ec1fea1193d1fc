import type { Rule } from '../scheme/rule.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';

/**
 * What a person knows a rule by: its item's number and what it counts.
 *
 * @example ruleName(shandong, '2-2.b') // '2-2 “全年学习次数”'
 */
export function ruleName(scheme: ScoredScheme, ruleId: string): string {
  const found = ruleIn(scheme, ruleId);
  return found ? `${found.itemId} “${wordsOf(found.rule.label)}”` : ruleId;
}

/** The rule with the id of its item; null where the scheme has none. */
export function ruleIn(scheme: ScoredScheme, ruleId: string): { itemId: string; rule: Rule } | null {
  for (const item of itemsOf(scheme.sheet)) {
    const rule = item.rules.find(({ id }) => id === ruleId);
    if (rule) return { itemId: item.id, rule };
  }
  return null;
}
