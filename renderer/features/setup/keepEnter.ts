import type { KeyboardEvent } from 'react';

/** Keeps Enter in a form's box from sending the form before it is finished; date boxes take it for themselves. */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
