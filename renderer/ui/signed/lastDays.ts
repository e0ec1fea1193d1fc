import { today } from '../today.ts';

const days = new Map<string, string>();

/** The day that was last put down in a dialog of that kind since the window was opened, else today. */
export function lastDayOf(kind: string): string {
  return days.get(kind) ?? today();
}

/** Remembers the day for the next dialog of that kind. */
export function keepDay(kind: string, day: string): void {
  days.set(kind, day);
}
