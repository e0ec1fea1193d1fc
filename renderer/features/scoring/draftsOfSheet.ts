import { createContext, useContext, useSyncExternalStore } from 'react';
import { type SheetDraft, SheetDrafts } from './SheetDrafts.ts';

interface DraftsOfSheet {
  readonly drafts: SheetDrafts;
  readonly candidateId: string;
}

/** The drafts of the sheet that is on screen, for its fields. */
export const DraftsOfSheet = createContext<DraftsOfSheet>({ drafts: new SheetDrafts(), candidateId: '' });

/** One field's draft, undefined where nothing is open in it. */
export function useFieldDraft(field: string): SheetDraft | undefined {
  const { drafts, candidateId } = useContext(DraftsOfSheet);
  return useSyncExternalStore(drafts.subscribe, () => drafts.find(candidateId, field));
}
