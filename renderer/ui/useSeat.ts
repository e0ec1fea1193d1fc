import { createContext, useContext } from 'react';
import { isTaskPage } from '../api/taskDoor.ts';

/** Whose sheets this page fills, where it is a panelist's device in the meeting or their 任务包; null at the chair's computer. */
export const SeatContext = createContext<string | null>(null);

export function useSeat(): string | null {
  return useContext(SeatContext);
}

/** Whether a signed sheet may be opened again here: at the chair's computer, and where nobody else has it yet. */
export function useMayReopen(): boolean {
  return useSeat() === null || isTaskPage;
}
