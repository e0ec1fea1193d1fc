import type { ConditionRule } from '../scheme/conditionRule.ts';
import type { CandidateFacts } from './candidateFacts.ts';
import { decideAge } from './decideAge.ts';
import { decideCount } from './decideCount.ts';
import { anyOf, type Judged } from './decision.ts';

/** What dates and registers say about a rule, as of a day. */
export function decideRule(rule: ConditionRule, facts: CandidateFacts, on: string): Judged {
  switch (rule.kind) {
    case 'any':
      return anyOf(rule.of.map((part) => decideRule(part, facts, on)));
    case 'age':
      return decideAge(rule, facts, on);
    case 'awards':
    case 'appraisals':
    case 'projects':
      return decideCount(rule, facts, on);
  }
}
