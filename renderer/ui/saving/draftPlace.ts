import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Draft, Drafts } from './Drafts.ts';

/** What stands in the boxes of this window and is not on its way yet. */
export const drafts = new Drafts();

interface DraftPlace {
  /** What the boxes belong to, unlike every other place: a sheet, the ballots of a candidate. */
  readonly place: string;
  /** Opens the list of keys, where there is one. */
  readonly showKeys: (() => void) | null;
}

/** The place that is on screen, for its boxes. */
export const DraftPlace = createContext<DraftPlace>({ place: '', showKeys: null });

/** One box's draft, undefined where nothing is open in it. */
export function useFieldDraft(field: string): Draft | undefined {
  const { place } = useContext(DraftPlace);
  return useSyncExternalStore(drafts.subscribe, () => drafts.find(place, field));
}
