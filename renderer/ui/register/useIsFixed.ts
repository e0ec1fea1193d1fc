import { isOutcomeFixed } from '../../../shared/stage/position.ts';
import { useAssessment } from '../useAssessment.ts';
import { useRegister } from './useRegister.ts';

/** Whether what decides the outcome may not be changed now: 公示 has begun and no 更正 is open; false until it is read. */
export function useIsFixed(): boolean {
  const { scheme } = useAssessment();
  const { register } = useRegister();
  return register !== null && isOutcomeFixed(scheme, register);
}
