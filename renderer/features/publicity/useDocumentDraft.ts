import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { Entry, EntryKind } from '../../../shared/register/entry.ts';
import type { Decision, Notice } from '../../../shared/register/noticeContent.ts';
import { type EntryPlace, partOf, putEntry } from '../../ui/saving/entryChange.ts';
import type { OutboxState } from '../../ui/saving/Outbox.ts';
import { holdPage } from '../../ui/saving/pageHolds.ts';
import { useDraft } from '../../ui/saving/useDraft.ts';
import { useEntryOutbox } from '../../ui/saving/useEntryOutbox.ts';

const delay = 500;

interface Kept<T> {
  /** The name under which what is typed outlives the screen. */
  readonly name: string;
  readonly saved: T;
  readonly schema: z.ZodType<T>;
  readonly place: EntryPlace<'notice'> | EntryPlace<'decision'>;
}

/** Saved; on its way; not saved, and why is known; or found from an earlier visit, not saved. */
export type DocumentState = 'saved' | 'saving' | 'failed' | 'found';

/** A document as it is being written. */
export interface DocumentDraft<T> {
  readonly value: T;
  /** The same where it can be saved, otherwise what is saved: what pages can be made of. */
  readonly printable: T;
  readonly state: DocumentState;
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
 * A document that is saved as it is typed, part by part. What could not be saved stays on this machine, and is offered
 * again when the screen is next opened.
 */
export function useDocumentDraft<T extends Notice | Decision>({
  name,
  saved,
  schema,
  place,
}: Kept<T>): DocumentDraft<T> {
  // What cannot be saved yet is kept as well, so that parts of any kind will do.
  const draft = useDraft<Partial<T>>(name, {}, z.custom<Partial<T>>(isObject));
  const outbox = useEntryOutbox('documents', { isReadAnew: true, onRefused: () => {} });
  useSyncExternalStore(outbox.subscribe, outbox.version);
  const [problem, setProblem] = useState<string | null>(null);
  const part = partOf(place);
  const typed = differing(draft.value, saved);
  const isDirty = Object.keys(typed).length > 0;
  const latest = useRef({ draft, kept: draft.value, typed });
  latest.current = { draft, kept: draft.value, typed };
  const isGone = useRef(false);

  /** Forgets what is kept on this machine once it is in the file; whether it is. */
  const settle = async () => {
    const { kept } = latest.current;
    const isSaved = await outbox.settled(part);
    if (isSaved && latest.current.kept === kept) latest.current.draft.discard();
    return isSaved;
  };
  const save = async (): Promise<boolean> => {
    const { typed: parts } = latest.current;
    if (isGone.current) return false;
    const parsed = schema.safeParse({ ...saved, ...parts });
    setProblem(parsed.success ? null : parsed.error.issues.map(({ message }) => message).join('；'));
    if (!parsed.success) return false;
    const sent = Object.fromEntries(Object.entries(parsed.data).filter(([key]) => key in parts));
    // A document that was deleted meanwhile stays so. Safe: one of its kind stands at the place.
    const over = (stored: Entry['content'] | null) => stored && ({ ...stored, ...sent } as Entry['content']);
    if (Object.keys(sent).length > 0) putEntry<EntryKind>(outbox, place, over);
    return settle();
  };
  const discard = () => {
    setProblem(null);
    outbox.giveUp(part);
    latest.current.draft.discard();
  };

  const isWaiting = isDirty && !draft.isRestored;
  const now = useRef({ isDirty, isWaiting, save, settle });
  now.current = { isDirty, isWaiting, save, settle };
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the value begins the wait anew.
  useEffect(() => {
    const timer = setTimeout(() => now.current.isWaiting && void now.current.save(), delay);
    return () => clearTimeout(timer);
  }, [draft.value]);
  useEffect(() => {
    const flush = () => now.current.isWaiting && void now.current.save();
    const end = holdPage({ flush, isOpen: () => now.current.isDirty });
    if (outbox.changesOf(part).length > 0) void now.current.settle();
    return () => {
      flush();
      end();
    };
  }, [outbox, part]);

  const state = outbox.state(part);
  return {
    value: { ...saved, ...typed },
    printable: schema.safeParse({ ...saved, ...typed }).success ? { ...saved, ...typed } : saved,
    state: stateOf(state, { isDirty, isRestored: draft.isRestored, isWrong: problem !== null }),
    problem: problem ?? (state.kind === 'unsaved' ? state.problem.message : null),
    change: (parts) => {
      const kept = { ...latest.current.kept, ...parts };
      latest.current = { draft, kept, typed: differing(kept, saved) }; // The next one may come before the page is drawn.
      draft.change(kept);
    },
    save,
    discard,
    giveUp: (remove) =>
      outbox.inTurn(async () => {
        isGone.current = await remove();
        if (isGone.current) discard();
        return isGone.current;
      }),
  };
}

interface Stand {
  readonly isDirty: boolean;
  readonly isRestored: boolean;
  /** Whether it cannot be saved as it stands. */
  readonly isWrong: boolean;
}

function stateOf({ kind }: OutboxState, { isDirty, isRestored, isWrong }: Stand): DocumentState {
  if (kind === 'unsaved' || (isWrong && isDirty)) return 'failed';
  if (kind === 'saving') return 'saving';
  if (!isDirty) return 'saved';
  return isRestored ? 'found' : 'saving';
}

/** The parts that are not as they are saved. */
function differing<T extends object>(parts: Partial<T>, saved: T): Partial<T> {
  const entries = Object.entries(parts).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(saved[name as keyof T]),
  );
  return Object.fromEntries(entries) as Partial<T>; // Safe: parts of the same.
}

function isObject(kept: unknown): boolean {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept);
}
