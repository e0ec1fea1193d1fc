import type { Condition } from './condition.ts';
import type { ConditionRule } from './conditionRule.ts';

/** Whether a condition that registers decide may leave something of them to the panel: honours that are not named. */
export function mayAskPanel({ rule, lines }: Condition): boolean {
  return [rule, ...lines.map((line) => line.rule)].some((each) => each !== undefined && asks(each));
}

function asks(rule: ConditionRule): boolean {
  const parts = rule.kind === 'any' ? rule.of : [rule];
  return parts.some((part) => part.kind === 'awards' && part.others === 'ask');
}
