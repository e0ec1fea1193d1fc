import { type ChangeEvent, type KeyboardEvent, useContext, useEffect, useRef } from 'react';
import type { Typed } from '../../../shared/typed/typed.ts';
import { selectOnEntry } from '../../ui/box/selectOnEntry.ts';
import { DraftsOfSheet, useFieldDraft } from './draftsOfSheet.ts';
import type { DraftPlace } from './SheetDrafts.ts';

const pause = 400;

interface TypedOptions<T> {
  readonly place: DraftPlace;
  readonly value: T;
  readonly format: (value: T) => string;
  /** What the text means, or why it cannot be taken. */
  readonly parse: (text: string) => Typed<T>;
  /** Why a value is only taken once the person says so; null where it is taken at once. */
  readonly doubtOf?: (value: T) => string | null;
  readonly commit: (value: T) => void;
}

/**
 * A text field's own text while the person types: committed after a pause, on leaving, and never when it is wrong; then
 * it stays among the sheet's drafts. A value in doubt stays there, too, until Enter keeps it or Esc gives it up. While
 * characters are being chosen for pinyin no pause counts. `field` goes to the input, `box` to one of a number or a day.
 */
export function useTypedText<T>({
  place,
  value,
  format,
  parse,
  doubtOf = () => null,
  commit,
}: TypedOptions<T>) {
  const { drafts, sheetId, showKeys } = useContext(DraftsOfSheet);
  const { field } = place;
  const draft = useFieldDraft(field);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useRef<() => void>(() => {});
  flush.current = () => {
    clearTimeout(timer.current);
    const open = drafts.find(sheetId, field);
    if (!open) return;
    const parsed = parse(open.text);
    if ('problem' in parsed || open.isAsked) return drafts.settle(sheetId, field);
    take(parsed.value);
  };
  const take = (next: T) => {
    clearTimeout(timer.current);
    drafts.drop(sheetId, field);
    if (format(next) !== format(value)) commit(next);
  };
  const giveUp = () => {
    clearTimeout(timer.current);
    drafts.drop(sheetId, field);
  };
  /** Takes a value that was asked about. */
  const keep = () => {
    const open = drafts.find(sheetId, field);
    const parsed = open && parse(open.text);
    if (parsed && !('problem' in parsed)) take(parsed.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const open = drafts.find(sheetId, field);
    if (!open || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') giveUp();
    else if (event.key !== 'Enter' || !open.isAsked) return;
    else if (open.isTyping) flush.current();
    else return keep(); // Enter goes on to the next entry as well.
    event.preventDefault(); // Nothing was asked yet when the key was pressed: the focus stays.
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
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const parsed = parse(target.value);
    const isRead = !('problem' in parsed);
    const doubt = isRead && format(parsed.value) !== format(value) ? doubtOf(parsed.value) : null;
    const why = isRead ? doubt : parsed.problem;
    drafts.put({
      ...place,
      sheetId,
      text: target.value,
      problem: why,
      isAsked: doubt !== null,
      isTyping: true,
    });
    if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) clearTimeout(timer.current);
    else wait();
  };
  const handlers = {
    'data-field': field,
    'aria-invalid': problem !== null,
    value: text,
    onChange,
    onCompositionEnd: wait,
    onBlur: () => flush.current(),
  };
  return {
    text,
    problem,
    field: handlers,
    box: {
      ...handlers,
      'data-box': '',
      autoComplete: 'off',
      ...selectOnEntry,
      // No number and no day has a question mark: however it was typed, it asks for the keys.
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        /[?？]/.test(event.target.value) ? showKeys() : onChange(event),
      onKeyDown,
    },
    isAsked: draft?.isAsked === true,
    keep,
    /** Gives up what was typed; what is committed stands again. */
    giveUp,
  };
}
