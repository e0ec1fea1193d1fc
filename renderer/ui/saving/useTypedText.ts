import {
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  useContext,
  useEffect,
  useRef,
} from 'react';
import type { Typed } from '../../../shared/typed/typed.ts';
import { selectOnEntry } from '../box/selectOnEntry.ts';
import type { DraftField } from './Drafts.ts';
import { DraftPlace, drafts, useFieldDraft } from './draftPlace.ts';

const pause = 400;

interface TypedOptions<T> {
  /** Which box it is. */
  readonly of: DraftField;
  readonly value: T;
  readonly format: (value: T) => string;
  /** What the text means, or why it cannot be taken. */
  readonly parse: (text: string) => Typed<T>;
  /** Why a value is only taken once the person says so; null where it is taken at once. */
  readonly doubtOf?: (value: T) => string | null;
  /** Whether a text is only a beginning, neither taken nor wrong. Left so, it gives way to what stood there, if anything did. */
  readonly isOpen?: (text: string) => boolean;
  readonly commit: (value: T) => void;
}

/**
 * A text field's own text while the person types: committed after a pause, on leaving, and never when it is wrong; then
 * it stays among the drafts of its place. A value in doubt stays there, too, until Enter keeps it or Esc gives it up; it is
 * selected as it is asked about, so that nothing that is typed adds to it. What more typing cannot mend is told at once. Enter
 * on what is not taken stays, and selects it as well. While characters are being chosen for pinyin no pause counts. `field` goes to the input, `box` to one
 * of a number or a day.
 */
export function useTypedText<T>({
  of,
  value,
  format,
  parse,
  doubtOf = () => null,
  isOpen = () => false,
  commit,
}: TypedOptions<T>) {
  const { place, showKeys } = useContext(DraftPlace);
  const { field } = of;
  const draft = useFieldDraft(field);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useRef<() => void>(() => {});
  flush.current = () => {
    clearTimeout(timer.current);
    const open = drafts.find(place, field);
    if (!open || isOpen(open.text)) return;
    const parsed = parse(open.text);
    if ('problem' in parsed || open.isAsked) return drafts.settle(place, field);
    take(parsed.value);
  };
  const take = (next: T) => {
    clearTimeout(timer.current);
    drafts.drop(place, field);
    if (format(next) !== format(value)) commit(next);
  };
  const giveUp = () => {
    clearTimeout(timer.current);
    drafts.drop(place, field);
  };
  const leave = useRef<() => void>(() => {});
  leave.current = () => {
    flush.current();
    const open = drafts.find(place, field);
    if (open && isOpen(open.text) && format(value) !== '') giveUp();
  };
  /** Takes a value that was asked about. */
  const keep = () => {
    const open = drafts.find(place, field);
    const parsed = open && parse(open.text);
    if (parsed && !('problem' in parsed)) take(parsed.value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const open = drafts.find(place, field);
    if (!open || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') giveUp();
    else if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || open.problem === null) return;
    else if (open.isAsked && !open.isTyping && !event.repeat)
      return keep(); // Enter goes on to the next entry as well.
    else {
      flush.current();
      event.currentTarget.select();
    }
    event.preventDefault(); // What was asked was not there to be read when the key was pressed: the focus stays.
  };
  useEffect(() => {
    const detach = drafts.attach(place, field, () => flush.current());
    return () => {
      leave.current();
      detach();
    };
  }, [place, field]);
  const wait = (box: HTMLInputElement | HTMLTextAreaElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      flush.current();
      if (drafts.find(place, field)?.isAsked && document.activeElement === box) box.select();
    }, pause);
  };
  const text = draft?.text ?? format(value);
  const problem = draft && (!draft.isTyping || draft.isSure) ? draft.problem : null;
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const parsed = parse(target.value);
    const isRead = !('problem' in parsed);
    const doubt = isRead && format(parsed.value) !== format(value) ? doubtOf(parsed.value) : null;
    const why = isRead ? doubt : parsed.problem;
    const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
    drafts.put({
      ...of,
      place,
      text: target.value,
      problem: why,
      isAsked: doubt !== null,
      isSure: !isComposing && !isRead && parsed.isSure === true,
      isTyping: true,
    });
    if (isComposing) clearTimeout(timer.current);
    else wait(target);
  };
  const handlers = {
    'data-field': field,
    'aria-invalid': problem !== null,
    value: text,
    onChange,
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      wait(currentTarget),
    onBlur: () => leave.current(),
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
        showKeys && /[?？]/.test(event.target.value) ? showKeys() : onChange(event),
      onKeyDown,
    },
    isAsked: draft?.isAsked === true,
    keep,
    /** Gives up what was typed; what is committed stands again. */
    giveUp,
  };
}
