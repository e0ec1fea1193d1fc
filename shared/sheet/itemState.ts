import type { Item } from '../scheme/sheet.ts';
import { givenFor } from '../scoring/givenFor.ts';
import { isNotApplicable, missingRules } from '../scoring/scoreItem.ts';
import { factsOf, type SheetOwner } from './factsOf.ts';
import { isComplete, noteOf, type SheetContent } from './sheet.ts';

/**
 * What a person can tell about an item: `unseen` (未核), `clear` (已核，未发现问题), `scored` (已评分: something is entered and
 * nothing is missing), `incomplete` (待填: touched, but a required value or the evidence of a zero is missing).
 */
export type ItemState = 'unseen' | 'incomplete' | 'clear' | 'scored' | 'notApplicable';

/** The item's state on its owner's sheet. What ballots decide needs nobody to look at it. */
export function itemState(item: Item, content: SheetContent, owner: SheetOwner): ItemState {
  const facts = factsOf(content, owner);
  if (isNotApplicable(item, facts)) return 'notApplicable';
  const isTouched = item.rules.some((rule) => {
    const value = givenFor(rule, facts);
    // 否 is an answer where one must be given; elsewhere it is a tick that was taken back.
    return value !== undefined && (value !== false || item.required.has(rule.id));
  });
  const isSeen = noteOf(content, item.id).seen;
  const lacksEvidence = item.rules.some(
    (rule) =>
      rule.kind === 'zero-if' && content.values[rule.id] === true && !isComplete(content.evidence[rule.id]),
  );
  const isMissing = lacksEvidence || missingRules(item, facts).length > 0;
  if (isMissing) return isTouched || isSeen ? 'incomplete' : 'unseen';
  if (isTouched) return 'scored';
  return isSeen ? 'clear' : 'unseen';
}
