import { useMemo, useSyncExternalStore } from 'react';
import type { Register } from '../../../shared/register/register.ts';
import { useRegister } from '../register/useRegister.ts';
import type { EntryChange } from './entryChange.ts';
import type { Outbox } from './Outbox.ts';
import { openRegister } from './openRegister.ts';

/**
 * The entries of the open assessment: as they are stored, and with what is on its way laid over. Null until they are
 * read; draws anew with each change.
 */
export function useOpenRegister(outbox: Outbox<EntryChange>): {
  readonly saved: Register | null;
  readonly register: Register | null;
  readonly error: Error | null;
  retry(): void;
} {
  const { register: saved, error, retry } = useRegister();
  const version = useSyncExternalStore(outbox.subscribe, outbox.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that what is on its way moved.
  const register = useMemo(() => saved && openRegister(saved, outbox), [saved, outbox, version]);
  return { saved, register, error, retry };
}
