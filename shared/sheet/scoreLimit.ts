import type { Item } from '../scheme/sheet.ts';
import { explainItem } from '../scoring/explainItem.ts';
import type { Facts } from '../scoring/facts.ts';
import type { CapAdditions } from '../scoring/scoreItem.ts';

/** Which way an item's rules go further than the item can: down past 0, or up past its points. */
export type ScoreLimit = 'floor' | 'cap' | null;

/** What stops the item's score, taken from its explanation, so that the form never says anything else. */
export function scoreLimit(item: Item, facts: Facts, capAdditions: CapAdditions): ScoreLimit {
  const [, ...steps] = explainItem(item, facts, capAdditions);
  const limit = steps.filter((step) => step.ruleId === null && step.points !== 0).at(-1);
  if (!limit) return null;
  return limit.points > 0 ? 'floor' : 'cap';
}
