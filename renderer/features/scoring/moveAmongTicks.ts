import type { KeyboardEvent } from 'react';
import { plainKey } from '../../ui/plainKey.ts';

/** The keys of a checklist: left and right go from name to name and back to the count, + and − tick once more or less. */
export function moveAmongTicks(
  event: KeyboardEvent<HTMLElement>,
  { more, less }: { more: () => void; less: () => void },
): void {
  const list = event.currentTarget.closest('.ticks');
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[role=checkbox]') ?? [])];
  const here = buttons.indexOf(event.currentTarget);
  const key = plainKey(event.nativeEvent);
  if (key === 'ArrowRight') buttons[here + 1]?.focus();
  else if (key === 'ArrowLeft') (buttons[here - 1] ?? list?.querySelector<HTMLElement>('input'))?.focus();
  else if (key === '+' || key === '=') more();
  else if (key === '-') less();
  else return;
  event.preventDefault();
}
