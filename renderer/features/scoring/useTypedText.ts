import { type ChangeEvent, useContext, useEffect, useRef } from 'react';
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
 * it stays among the sheet's drafts. While characters are being chosen for pinyin no pause counts. `field` goes to the
 * input.
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
  const wait = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => flush.current(), pause);
  };
  const text = draft?.text ?? format(value);
  const problem = draft && !draft.isTyping ? draft.problem : null;
  return {
    text,
    problem,
    field: {
      'data-field': field,
      'aria-invalid': problem !== null,
      value: text,
      onChange({ target, nativeEvent }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
        const parsed = parse(target.value);
        const why = 'problem' in parsed ? parsed.problem : null;
        drafts.put({ ...place, sheetId, text: target.value, problem: why, isTyping: true });
        if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) clearTimeout(timer.current);
        else wait();
      },
      onCompositionEnd: wait,
      onBlur: () => flush.current(),
    },
    /** Gives up what was typed; what is committed stands again. */
    giveUp: () => drafts.drop(sheetId, field),
  };
}
