import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { problemOf } from '../../api/problem.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { type DraftState, draftState } from './draftState.ts';

const delay = 500;

interface Kept<T> {
  /** The name under which what is typed outlives the screen. */
  readonly name: string;
  readonly saved: T;
  readonly schema: z.ZodType<T>;
  readonly entryOf: (content: T) => EntryInput;
}

/** A document as it is being written. */
export interface DocumentDraft<T> {
  readonly value: T;
  /** The same where it can be saved, otherwise what is saved: what pages can be made of. */
  readonly printable: T;
  readonly state: DraftState;
  /** Why it could not be saved; null where it was, or was not tried. */
  readonly problem: string | null;
  readonly change: (parts: Partial<T>) => void;
  /** Saves now; whether all that was typed is in the file. */
  readonly save: () => Promise<boolean>;
  readonly discard: () => void;
  /** Lets `remove` delete the document, after which nothing typed is saved any more; whether it was deleted. */
  readonly giveUp: (remove: () => Promise<boolean>) => Promise<boolean>;
}

/**
 * A document that is saved as it is typed. What could not be saved stays on this machine, and is offered again when the
 * screen is next opened.
 */
export function useDocumentDraft<T extends object>({
  name,
  saved,
  schema,
  entryOf,
}: Kept<T>): DocumentDraft<T> {
  // What cannot be saved yet is kept as well, so that any document of this shape will do.
  const draft = useDraft(
    name,
    saved,
    z.custom<T>((kept) => hasKeysOf(kept, saved)),
  );
  const { mutateAsync } = useSetEntries();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const latest = useRef(draft);
  latest.current = draft;
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const isGivenUp = useRef(false);

  const send = async (): Promise<boolean> => {
    if (isGivenUp.current) return false;
    const { value, isDirty, discard } = latest.current;
    if (!isDirty) return true;
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      setProblem(parsed.error.issues.map(({ message }) => message).join('；'));
      return false;
    }
    setSaving(true);
    try {
      await mutateAsync([entryOf(parsed.data)]);
      setProblem(null);
      if (latest.current.value === value) discard();
      return true;
    } catch (error) {
      setProblem(problemOf(error).message);
      return false;
    } finally {
      setSaving(false);
    }
  };
  const afterLast = (act: () => Promise<boolean>) => {
    const done = last.current.then(act);
    last.current = done;
    return done;
  };
  const save = () => afterLast(send);
  const discard = () => {
    setProblem(null);
    latest.current.discard();
  };

  const isWaiting = draft.isDirty && !draft.isRestored;
  const waiting = useRef<(() => Promise<boolean>) | null>(null);
  waiting.current = isWaiting ? save : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the value begins the wait anew.
  useEffect(() => {
    const timer = setTimeout(() => void waiting.current?.(), delay);
    return () => clearTimeout(timer);
  }, [draft.value]);
  useEffect(() => () => void waiting.current?.(), []);

  return {
    value: draft.value,
    printable: schema.safeParse(draft.value).success ? draft.value : saved,
    state: draftState({ isDirty: draft.isDirty, isRestored: draft.isRestored, isSaving, problem }),
    problem,
    change: (parts) => {
      const value = { ...latest.current.value, ...parts };
      latest.current = { ...latest.current, value }; // The next change may come before the page is drawn.
      draft.change(value);
    },
    save,
    discard,
    giveUp: (remove) =>
      afterLast(async () => {
        isGivenUp.current = true; // The screen goes as soon as the deletion is read, and would save what is typed.
        const isGone = await remove();
        isGivenUp.current = isGone;
        if (isGone) discard();
        return isGone;
      }),
  };
}

function hasKeysOf(kept: unknown, saved: object): boolean {
  if (typeof kept !== 'object' || kept === null) return false;
  return Object.keys(saved).every((key) => key in kept);
}
