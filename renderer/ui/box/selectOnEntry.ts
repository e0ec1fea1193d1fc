import type { FocusEvent, MouseEvent } from 'react';

/**
 * Handlers of an input whose content is selected however it gets the focus, so that what is typed takes its place. A
 * second click puts the caret.
 */
export const selectOnEntry = {
  onFocus: ({ target }: FocusEvent<HTMLInputElement>) => target.select(),
  onMouseDown(event: MouseEvent<HTMLInputElement>) {
    const box = event.currentTarget;
    if (event.button !== 0 || document.activeElement === box) return;
    event.preventDefault(); // The click would put the caret where it falls.
    box.focus({ preventScroll: true });
  },
} as const;
