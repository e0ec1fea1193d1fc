import type { Organisation } from '../../../shared/organisation/organisation.ts';
import type { ConditionRule } from '../../../shared/scheme/conditionRule.ts';

const lists = ['awards', 'appraisals', 'projects'] as const;

/**
 * The part of an organisation's page that a condition is decided by, as the end of an address: the first list that nobody
 * has entered yet, otherwise the first; '' where it is decided by none.
 *
 * @example partAsked({ kind: 'awards', … }, organisation) // '#awards'
 */
export function partAsked(rule: ConditionRule | null, organisation: Organisation | null): string {
  const kinds: readonly string[] =
    rule === null ? [] : rule.kind === 'any' ? rule.of.map(({ kind }) => kind) : [rule.kind];
  const asked = lists.filter((list) => kinds.includes(list));
  const first = asked.find((list) => organisation?.[list] === null) ?? asked[0];
  return first === undefined || organisation === null ? '' : `#${first}`;
}
