import { SheetHistory } from './SheetHistory.ts';

const histories = new Map<string, SheetHistory>();

/** What can be undone on a sheet, since it was first opened in this window. */
export function historyOf(sheetId: string): SheetHistory {
  const history = histories.get(sheetId) ?? new SheetHistory();
  histories.set(sheetId, history);
  return history;
}
