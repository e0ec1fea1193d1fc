import { useContext, useEffect, useRef } from 'react';
import { DraftsOfSheet, useFieldDraft } from './draftsOfSheet.ts';
import type { DraftPlace } from './SheetDrafts.ts';

const pause = 400;

interface TypedOptions<T> {
  readonly place: DraftPlace;
  readonly value: T;
  readonly format: (value: T) => string;
  /** What the text means, or why it cannot be taken. */
  readonly parse: (text: string) => { readonly value: T } | { readonly problem: string };
  readonly commit: (value: T) => void;
}

/**
 * A text field's own text while the person types: committed after a pause, on leaving, and never when it is wrong; then
 * it stays among the sheet's drafts.
 */
export function useTypedText<T>({ place, value, format, parse, commit }: TypedOptions<T>) {
  const { drafts, sheetId } = useContext(DraftsOfSheet);
  const { field } = place;
  const draft = useFieldDraft(field);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useRef<() => void>(() => {});
  flush.current = () => {
    clearTimeout(timer.current);
    const open = drafts.find(sheetId, field);
    if (!open) return;
    const parsed = parse(open.text);
    if ('problem' in parsed) return drafts.settle(sheetId, field);
    drafts.drop(sheetId, field);
    if (format(parsed.value) !== format(value)) commit(parsed.value);
  };
  useEffect(() => {
    const detach = drafts.attach(sheetId, field, () => flush.current());
    return () => {
      flush.current();
      detach();
    };
  }, [drafts, sheetId, field]);
  return {
    text: draft?.text ?? format(value),
    problem: draft && !draft.isTyping ? draft.problem : null,
    onChange(text: string) {
      const parsed = parse(text);
      const problem = 'problem' in parsed ? parsed.problem : null;
      drafts.put({ ...place, sheetId, text, problem, isTyping: true });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flush.current(), pause);
    },
    onBlur: () => flush.current(),
    /** Gives up what was typed; what is committed stands again. */
    giveUp: () => drafts.drop(sheetId, field),
  };
}
