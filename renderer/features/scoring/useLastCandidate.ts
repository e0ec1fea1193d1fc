import { useCallback } from 'react';
import { lastCandidateKey } from './lastShown.ts';

/** The candidate that was last on screen in an assessment, on this machine. */
export function useLastCandidate(assessmentId: string) {
  const key = lastCandidateKey(assessmentId);
  const remember = useCallback((candidateId: string) => localStorage.setItem(key, candidateId), [key]);
  return { last: localStorage.getItem(key), remember };
}
