import { useEffect, useRef } from 'react';
import { focusedItem, leaveNotes, moveFocus } from './entryFocus.ts';

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
      if (press(event, current.current)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOff]);
}

/** Does what the key means; true where it means something here. */
function press(event: KeyboardEvent, actions: SheetActions): boolean {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  const isCommand = ctrlKey || metaKey;
  const isWriting = event.target instanceof HTMLTextAreaElement;
  if (isCommand && key === 'Enter') return does(shiftKey ? actions.goPrevious : actions.goNext);
  if (isCommand && !isWriting && key.toLowerCase() === 'z')
    return does(shiftKey ? actions.redo : actions.undo);
  if (isCommand && !isWriting && key.toLowerCase() === 'y') return does(actions.redo);
  if (isCommand || event.altKey) return false;
  if (isWriting && key === 'Escape') return does(() => leaveNotes(event.target));
  if (!isWriting && (key === 'ArrowDown' || key === 'Enter') && !isButton(event.target))
    return does(() => moveFocus(1));
  if (!isWriting && key === 'ArrowUp') return does(() => moveFocus(-1));
  if (!isWriting && key === 'ArrowRight' && isAtEnd(event.target))
    return does(() => firstTick(event.target)?.focus());
  if ((key === '?' || key === '？') && !isText(event.target)) return does(actions.showKeys);
  return onItem(key, actions) || onScreen(key, actions);
}

function onItem(key: string, actions: SheetActions): boolean {
  const itemId = focusedItem();
  const action = { F2: actions.seeItem, F4: actions.seeRestOf, F6: actions.openNotes, F9: actions.explain }[
    key
  ];
  if (!action) return false;
  if (itemId) action(itemId);
  return true;
}

function onScreen(key: string, actions: SheetActions): boolean {
  const action = { F1: actions.showKeys, F3: actions.search, F8: actions.submit }[key];
  return action ? does(action) : false;
}

function does(action: () => void): true {
  action();
  return true;
}

/** A question that stands over the sheet, such as what becomes of a wrong entry, has the keys to itself. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog]') !== null;
}

/** Where letters are meant as text. Count fields take digits only, so a question mark there asks for the keys. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text' && !target.classList.contains('count'))
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
