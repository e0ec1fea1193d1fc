import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { focusInto, giveBack, mainButton } from './dialogFocus.ts';

interface Props {
  /** Gets the element around the content. */
  readonly element?: RefObject<HTMLDivElement | null>;
  /** What is done once the dialog is gone and the focus is back. */
  readonly onGone?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/**
 * The content of every dialog: takes the focus in, gives it back when the dialog is gone, and lets Enter in a field of
 * one line or on a tick, and Ctrl+Enter in a field of several lines, press the main button.
 */
export function DialogBody({ element, onGone, children }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const body = element ?? own;
  // Before anything in the dialog takes the focus.
  const [opener] = useState(() => document.activeElement);
  const gone = useRef(onGone);
  gone.current = onGone;
  // What is to be filled may come only after it was read.
  const isSettled = useRef(false);
  useEffect(() => {
    const dialog = body.current?.closest('[role="dialog"]');
    if (dialog && body.current && !isSettled.current) isSettled.current = focusInto(dialog, body.current);
  });
  useEffect(
    () => () => {
      giveBack(opener);
      gone.current?.();
    },
    [opener],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields in it.
    <div ref={body} onKeyDown={confirm}>
      {children}
    </div>
  );
}

/** Fields in which Enter has nothing else to do. */
const pressing = ['text', 'number', 'tel', 'checkbox', 'radio'];

function confirm(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, ctrlKey, nativeEvent } = event;
  if (key !== 'Enter' || event.defaultPrevented || nativeEvent.isComposing) return;
  // Keys of a dialog over this one come here, too.
  if (!(target instanceof Element && currentTarget.contains(target))) return;
  const isLine = target instanceof HTMLInputElement && pressing.includes(target.type);
  if (!isLine && !(target instanceof HTMLTextAreaElement && ctrlKey)) return;
  event.preventDefault(); // The form does not send itself as well.
  const dialog = currentTarget.closest('[role="dialog"]');
  if (target.role !== 'searchbox' && dialog) mainButton(dialog)?.click();
}
