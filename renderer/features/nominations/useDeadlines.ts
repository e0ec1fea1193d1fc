import { type DueDay, deadlinesOf } from '../../../shared/nomination/deadlinesOf.ts';
import { useRegister } from '../../ui/register/useRegister.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** The deadlines as they stand; none until it is known whether the organiser set others. */
export function useDeadlines(): readonly DueDay[] {
  const { scheme } = useAssessment();
  const { register } = useRegister();
  return register ? deadlinesOf({ scheme, register }) : [];
}
