import type { Tested } from '../../../shared/nomination/nomineeResult.ts';
import type { Condition } from '../../../shared/scheme/condition.ts';

/** Whether the panel has a say in a condition of a candidate: its own, or what registers leave to it once they are filled in. */
export function isJudged(condition: Condition, { decision }: Tested): boolean {
  return condition.by !== 'data' || decision.asksPanel === true;
}
