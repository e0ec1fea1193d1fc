import { useState } from 'react';
import { useAssessment } from '../../ui/useAssessment.ts';

/** Who grades, as named last on this machine for the assessment. */
export function useSigner(): readonly [string, (name: string) => void] {
  const key = `kaoping.grader.${useAssessment().id}`;
  const [name, setName] = useState(() => localStorage.getItem(key) ?? '');
  return [
    name,
    (next) => {
      setName(next);
      localStorage.setItem(key, next);
    },
  ];
}
