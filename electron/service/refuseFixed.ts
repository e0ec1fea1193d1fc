import type { Assessment } from '../../shared/assessment/assessment.ts';
import { createRegister, type Register } from '../../shared/register/register.ts';
import { isOutcomeFixed } from '../../shared/stage/position.ts';
import { Refusal } from '../refusal.ts';
import { type Context, getScheme } from './context.ts';

/**
 * The assessment's own entries. Errors: a Refusal where 公示 has begun and no 更正 is open, so that nothing that decides an
 * outcome may change.
 */
export function refuseFixed(
  context: Context,
  { id, schemeDigest }: Pick<Assessment, 'id' | 'schemeDigest'>,
): Register {
  const register = createRegister(context.workspace.entries.listOwn(id));
  if (isOutcomeFixed(getScheme(context, schemeDigest), register)) {
    throw new Refusal(
      'REFUSED',
      '公示已经开始，考核结果不能直接修改。确需修改的，请在“流程”中登记更正并写明理由，公示随后须重新发布',
      [],
      { screen: 'flow', assessmentId: id },
    );
  }
  return register;
}
