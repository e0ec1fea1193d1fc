import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Typed } from '../../../shared/typed/typed.ts';
import { noteBox, type OpenState } from './openBoxes.ts';
import { selectOnEntry } from './selectOnEntry.ts';

interface Options<T extends string | number> {
  readonly value: T | null;
  readonly format: (value: T) => string;
  /** What a text means, or why it cannot be read. */
  readonly read: (text: string) => Typed<T | null>;
  readonly onChange: (value: T | null) => void;
  /** Whether each key is taken whose text can be read, and not only the text that is left or confirmed with Enter. */
  readonly isLive: boolean;
}

/**
 * A box whose text stands for a value. What cannot be read stays as it is, with the sentence why, and is never taken; Enter
 * selects it. Esc brings back what stood there. `field` goes to the input. While characters are being chosen for pinyin nothing is
 * taken.
 */
export function useTypedBox<T extends string | number>({
  value,
  format,
  read,
  onChange,
  isLive,
}: Options<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isResting, setResting] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const input = useRef<HTMLInputElement | null>(null);
  // As it is when a key acts, which may be before the next drawing.
  const now = useRef<{ text: string | null; before: T | null }>({ text: null, before: null });
  const taken = useRef(value);
  taken.current = value;

  const typed = draft === null ? null : read(draft);
  const problem = typed && 'problem' in typed ? typed.problem : null;
  const isSure = typed !== null && 'problem' in typed && typed.isSure === true && !isComposing;
  const isTold = problem !== null && (isResting || isSure);
  const state: OpenState | null = problem !== null ? 'unread' : draft !== null && !isLive ? 'typing' : null;
  useEffect(() => {
    const box = input.current;
    if (!box) return;
    noteBox(box, state);
    return () => noteBox(box, null);
  }, [state]);

  const shown = draft ?? (value === null ? '' : format(value));
  // What is put into the box from elsewhere while it has the focus is selected, too, as after Esc and Enter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text that is shown is what was put there.
  useEffect(() => {
    if (now.current.text === null && document.activeElement === input.current) input.current?.select();
  }, [shown]);

  const put = (text: string | null) => {
    if (now.current.text === null) now.current.before = taken.current;
    now.current.text = text;
    setDraft(text);
    setResting(false);
  };
  const take = (next: T | null) => {
    if (next === taken.current) return;
    taken.current = next;
    onChange(next);
  };
  const rest = () => {
    if (now.current.text === null) return;
    const parsed = read(now.current.text);
    if ('problem' in parsed) return setResting(true);
    put(null);
    take(parsed.value);
  };
  const takeLive = (text: string) => {
    const parsed = read(text);
    if (isLive && !('problem' in parsed)) take(parsed.value);
  };
  const goBack = () => {
    put(null);
    if (isLive) take(now.current.before);
  };
  return {
    /** Why the text is not taken: once it rests, or at once where more typing cannot mend it. */
    problem: isTold ? problem : null,
    /** Takes a value that was picked beside the box. */
    pick(next: T | null) {
      put(null);
      take(next);
    },
    /** Gets the element that holds the input. */
    holder: (element: HTMLElement | null) => {
      input.current = element?.querySelector('input') ?? null;
    },
    field: {
      value: shown,
      'aria-invalid': isTold,
      autoComplete: 'off',
      ...selectOnEntry,
      onChange({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) {
        put(target.value);
        const isChoosing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
        setComposing(isChoosing);
        if (!isChoosing) takeLive(target.value);
      },
      onCompositionEnd: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
        put(currentTarget.value);
        setComposing(false);
        takeLive(currentTarget.value);
      },
      onBlur: (_: FocusEvent<HTMLInputElement>) => rest(),
      onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          rest();
          if (now.current.text !== null) event.currentTarget.select(); // What is typed next takes its place.
        }
        if (event.key !== 'Escape' || now.current.text === null) return;
        event.preventDefault();
        event.stopPropagation(); // The dialog around it stays.
        goBack();
      },
    },
  };
}
