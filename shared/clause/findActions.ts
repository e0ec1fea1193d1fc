import { actionPatterns } from './actionPatterns.ts';
import type { ClauseAction } from './clauseAction.ts';
import type { Span } from './clauseRule.ts';

/**
 * What moves points in a standard, in the order of the text; nothing overlaps.
 *
 * @param plain as `plainText` gives it
 * @example findActions('一次扣0.5分,扣完为止').map(({ kind }) => kind) // ['deduct', 'neutral']
 */
export function findActions(plain: string): ClauseAction[] {
  const taken: Span[] = [];
  const actions: ClauseAction[] = [];
  for (const { pattern, read } of actionPatterns) {
    for (const match of plain.matchAll(pattern)) {
      const at: Span = [match.index, match.index + match[0].length];
      if (taken.some(([start, end]) => at[0] < end && start < at[1])) continue;
      const found = read(match.groups ?? {});
      if (found === null) continue;
      taken.push(at);
      // Safe: each member of Found is a member of ClauseAction without its place.
      actions.push({ ...found, at } as ClauseAction);
    }
  }
  return actions.sort((a, b) => a.at[0] - b.at[0]);
}
