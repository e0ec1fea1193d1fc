import { createContext, useContext, useSyncExternalStore } from 'react';
import { type SheetDraft, SheetDrafts } from './SheetDrafts.ts';

interface DraftsOfSheet {
  readonly drafts: SheetDrafts;
  readonly sheetId: string;
  /** Opens the list of keys. */
  readonly showKeys: () => void;
}

/** The drafts of the sheet that is on screen, for its fields. */
export const DraftsOfSheet = createContext<DraftsOfSheet>({
  drafts: new SheetDrafts(),
  sheetId: '',
  showKeys: () => {},
});

/** One field's draft, undefined where nothing is open in it. */
export function useFieldDraft(field: string): SheetDraft | undefined {
  const { drafts, sheetId } = useContext(DraftsOfSheet);
  return useSyncExternalStore(drafts.subscribe, () => drafts.find(sheetId, field));
}
