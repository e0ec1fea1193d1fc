import { useState } from 'react';

/** As what somebody puts a name down: who handles a matter, who checks and signs off, who grades from above. */
export type SignerRole = 'handler' | 'signer' | 'grader';

const keys: Readonly<Record<SignerRole, string>> = {
  handler: 'kaoping.lastBy',
  signer: 'kaoping.lastBy.signer',
  grader: 'kaoping.lastBy.grader',
};

/** The name that was last put down in this role on this machine, so that it need not be typed each time; and to keep one. */
export function useLastBy(role: SignerRole = 'handler'): readonly [string, (by: string) => void] {
  const [by, setBy] = useState(() => localStorage.getItem(keys[role]) ?? '');
  const keep = (next: string) => {
    setBy(next);
    localStorage.setItem(keys[role], next);
  };
  return [by, keep];
}
