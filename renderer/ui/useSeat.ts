import { createContext, useContext } from 'react';

/** Whose sheets this page fills, where it is a panelist's device in the meeting; null at the chair's computer. */
export const SeatContext = createContext<string | null>(null);

export function useSeat(): string | null {
  return useContext(SeatContext);
}
