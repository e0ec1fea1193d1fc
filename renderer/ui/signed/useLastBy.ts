import { useContext, useState } from 'react';
import { AssessmentContext } from '../useAssessment.ts';
import { keepBy, lastBy, type SignerRole } from './lastBy.ts';

/** The name that is proposed in this role, so that it need not be typed each time; and to keep one. */
export function useLastBy(role: SignerRole = 'handler'): readonly [string, (by: string) => void] {
  const assessment = useContext(AssessmentContext); // A scheme is taken in outside of one.
  const [by, setBy] = useState(() => lastBy(localStorage, role, assessment));
  const keep = (next: string) => {
    setBy(next);
    keepBy(localStorage, role, assessment, next);
  };
  return [by, keep];
}
