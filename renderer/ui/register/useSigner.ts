import { useState } from 'react';
import { useAssessment } from '../useAssessment.ts';

/** Who puts things down in this role, as named last on this machine for the assessment, and how to name another. */
export function useSigner(role: 'signer' | 'grader'): readonly [string, (name: string) => void] {
  const key = `kaoping.${role}.${useAssessment().id}`;
  const [name, setName] = useState(() => localStorage.getItem(key) ?? '');
  return [
    name,
    (next) => {
      setName(next);
      localStorage.setItem(key, next);
    },
  ];
}
