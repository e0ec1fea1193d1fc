import type { DraftItem } from './ownTableDraft.ts';
import { byPanel, mostOf, type RuleSource, schemeRule } from './schemeRule.ts';

/** The item's rules as a scheme has them, ids in order; what decides the outcome is no rule of the item. */
export function schemeRules(item: DraftItem, grades: readonly string[]): RuleSource[] {
  const drafts = item.rules.filter(({ rule }) => rule.kind !== 'veto');
  const made = drafts.map(({ rule }, index) =>
    schemeRule(rule, `${item.id}.${letters(index)}`, item, grades),
  );
  const sources = made.map((rule, index): RuleSource => {
    const counts = made[drafts.findIndex(({ key }) => key === drafts[index]?.countOf)];
    const isCompared = rule.kind === 'deduct-if-count' || rule.kind === 'add-if-count';
    return isCompared && counts && isCounted(counts) ? { ...rule, countOf: counts.id } : rule;
  });
  return sources.length > 0
    ? sources
    : [byPanel(`${item.id}.a`, { caption: '由考评组评分' }, [0, mostOf(item)])];
}

/** @example letters(26) // 'aa' */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letters(Math.floor(index / 26) - 1)}${letter}`;
}

function isCounted(rule: RuleSource): boolean {
  return (rule.kind === 'add-per' || rule.kind === 'deduct-per') && rule.rate === undefined;
}
