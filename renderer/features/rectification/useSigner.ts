import { useState } from 'react';
import { useAssessment } from '../../ui/useAssessment.ts';

/** Who puts things down on this page; kept on this machine for the assessment. */
export function useSigner(): readonly [string, (name: string) => void] {
  const key = `kaoping.signer.${useAssessment().id}`;
  const [name, setName] = useState(() => localStorage.getItem(key) ?? '');
  return [
    name,
    (next) => {
      setName(next);
      localStorage.setItem(key, next);
    },
  ];
}
