import { useState } from 'react';
import type { z } from 'zod';

/** What a person has typed and not saved. It outlives the screen and the program's window. */
export interface Draft<T> {
  readonly value: T;
  readonly isDirty: boolean;
  /** Whether the unsaved text was found from an earlier visit, and nothing was typed since. */
  readonly isRestored: boolean;
  readonly change: (next: T) => void;
  /** Forgets the draft; the saved value stands again. */
  readonly discard: () => void;
}

/** The draft of that name over what is saved. A kept draft that does not fit the schema any more is passed over. */
export function useDraft<T>(name: string, saved: T, schema: z.ZodType<T>): Draft<T> {
  const key = `kaoping.draft.${name}`;
  const [draft, setDraft] = useState<T | null>(() => read(key, schema));
  const [isFound, setFound] = useState(draft !== null);
  const textOf = (value: T) => JSON.stringify(schema.safeParse(value).data ?? value); // Keys in the schema's order.
  const isDirty = draft !== null && textOf(draft) !== textOf(saved);
  return {
    value: draft ?? saved,
    isDirty,
    isRestored: isDirty && isFound,
    change: (next) => {
      setDraft(next);
      setFound(false);
      localStorage.setItem(key, JSON.stringify(next));
    },
    discard: () => {
      setDraft(null);
      setFound(false);
      localStorage.removeItem(key);
    },
  };
}

function read<T>(key: string, schema: z.ZodType<T>): T | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // Not JSON: nothing of ours.
  }
}
