import { useEffect, useRef, useState } from 'react';

const pause = 400;

interface DraftOptions<T> {
  readonly value: T;
  readonly format: (value: T) => string;
  /** What the text means, or why it cannot be taken. */
  readonly parse: (text: string) => { readonly value: T } | { readonly problem: string };
  readonly commit: (value: T) => void;
}

/** A text field's own text while the person types: committed after a pause, on leaving, and never when it is wrong. */
export function useTypedText<T>({ value, format, parse, commit }: DraftOptions<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const parsed = draft === null ? null : parse(draft);
  const flush = useRef<() => void>(() => {});
  flush.current = () => {
    clearTimeout(timer.current);
    if (draft === null || parsed === null || 'problem' in parsed) return;
    setDraft(null);
    if (format(parsed.value) !== format(value)) commit(parsed.value);
  };
  useEffect(() => () => flush.current(), []);
  return {
    text: draft ?? format(value),
    problem: parsed && 'problem' in parsed ? parsed.problem : null,
    onChange(text: string) {
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flush.current(), pause);
    },
    onBlur: () => flush.current(),
    /** Takes the draft back to what is committed. */
    reset: () => setDraft(null),
  };
}
