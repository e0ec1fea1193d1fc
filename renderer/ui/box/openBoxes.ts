import { useSyncExternalStore } from 'react';

/** How a box stands whose text is not taken: still being typed, or not readable as it stands. */
export type OpenState = 'typing' | 'unread';

// The boxes on screen whose text is not taken. Boxes with drafts of their own, as on a sheet, are not among them.
const boxes = new Map<HTMLElement, OpenState>();
const listeners = new Set<() => void>();

/** Notes how a box stands; null once its text is taken or given up, or the box is gone. */
export function noteBox(box: HTMLElement, state: OpenState | null): void {
  if (state === (boxes.get(box) ?? null)) return;
  if (state === null) boxes.delete(box);
  else boxes.set(box, state);
  for (const listener of listeners) listener();
}

/** The boxes below an element whose text cannot be read. */
export function unreadBoxes(within: Node = document): HTMLElement[] {
  return [...boxes].flatMap(([box, state]) => (state === 'unread' && within.contains(box) ? [box] : []));
}

/** Puts the focus on the first box whose text cannot be read, unfolding what it is folded away in; whether there is one. */
export function focusUnread(within?: Node): boolean {
  const [first] = unreadBoxes(within);
  for (let fold = first?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  first?.focus();
  return first !== undefined;
}

/** Whether anything typed in a box is not taken yet. */
export function hasOpenBox(): boolean {
  return boxes.size > 0;
}

/** Whether a text that cannot be read stands in a box on screen. */
export function useHasUnread(): boolean {
  return useSyncExternalStore(subscribe, () => unreadBoxes().length > 0);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
