import { useEffect, useRef } from 'react';
import { plainKey } from '../../ui/plainKey.ts';
import { focusedItem, leaveNotes, moveFocus, moveToDimension, moveToDue } from './entryFocus.ts';

/** What the keys of the scoring screen do. */
export interface SheetActions {
  undo(): void;
  redo(): void;
  goNext(): void;
  goPrevious(): void;
  /** 本条已核. */
  seeItem(itemId: string): void;
  /** 本项目其余已核. */
  seeRestOf(itemId: string): void;
  openNotes(itemId: string): void;
  explain(itemId: string): void;
  submit(): void;
  search(): void;
  showKeys(): void;
}

/** Listens for the keys while the screen is there and no dialog is open. */
export function useSheetKeys(actions: SheetActions, isOff: boolean): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    if (isOff) return;
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isInDialog(event.target)) return;
      const action = actionOf(event, current.current);
      if (!action) return;
      // The browser's own meaning is kept off as well: its undo reaches a field behind the question.
      event.preventDefault();
      if (!isAsked() && (!event.repeat || mayRepeat(event.key))) action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOff]);
}

/** What the key means; null where it means nothing here. */
function actionOf(event: KeyboardEvent, actions: SheetActions): (() => void) | null {
  const { ctrlKey, metaKey, shiftKey, target } = event;
  const key = plainKey(event);
  const isCommand = ctrlKey || metaKey;
  const isWriting = target instanceof HTMLTextAreaElement;
  if (isCommand && key === 'Enter') return shiftKey ? actions.goPrevious : actions.goNext;
  if (isCommand && !isWriting && key.toLowerCase() === 'z') return shiftKey ? actions.redo : actions.undo;
  if (isCommand && !isWriting && key.toLowerCase() === 'y') return actions.redo;
  if (isCommand || event.altKey) return null;
  if (isWriting && key === 'Escape') return () => leaveNotes(target);
  if (!isWriting && key === 'ArrowDown' && !isButton(target)) return () => moveFocus(1);
  if (!isWriting && key === 'Enter' && !isButton(target)) return () => void (moveToDue() || moveFocus(1));
  if (!isWriting && key === 'ArrowUp') return () => moveFocus(-1);
  if (!isWriting && key === 'ArrowRight' && isAtEnd(target)) return () => firstTick(target)?.focus();
  if (!isWriting && key === 'PageDown') return () => moveToDimension(1);
  if (!isWriting && key === 'PageUp') return () => moveToDimension(-1);
  if (key === '?' && !isText(target)) return actions.showKeys;
  return onItem(key, actions) ?? onScreen(key, actions);
}

/** A key that is held moves on and on, and undoes; anything else it does once. */
function mayRepeat(key: string): boolean {
  return key.startsWith('Arrow') || ['z', 'y'].includes(key.toLowerCase());
}

function onItem(key: string, actions: SheetActions): (() => void) | null {
  const action = { F2: actions.seeItem, F4: actions.seeRestOf, F6: actions.openNotes, F9: actions.explain }[
    key
  ];
  if (!action) return null;
  const itemId = focusedItem();
  return () => itemId && action(itemId);
}

function onScreen(key: string, actions: SheetActions): (() => void) | null {
  return { F1: actions.showKeys, F3: actions.search, F8: actions.submit }[key] ?? null;
}

/** What is pressed in a question that stands over the sheet, such as what becomes of a wrong entry, is the question's. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog]') !== null;
}

/**
 * Whether a question stands over the sheet though the focus may be elsewhere, as after a click beside it. One that was
 * answered and is only fading asks nothing any more.
 */
function isAsked(): boolean {
  return [...document.querySelectorAll('[role=dialog]:not([class*="-leave"])')].some(
    (dialog) => dialog.getClientRects().length > 0,
  );
}

/** Where letters are meant as text. Boxes of numbers and days take none, so a question mark there asks for the keys. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text' && target.dataset.box === undefined)
  );
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;
}

function isAtEnd(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement &&
    target.type === 'text' &&
    target.selectionEnd === target.value.length &&
    firstTick(target) !== null
  );
}

function firstTick(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element
    ? (target.closest('.ticks')?.querySelector<HTMLElement>('[role=checkbox]') ?? null)
    : null;
}
