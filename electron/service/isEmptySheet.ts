import { emptyContent } from '../../shared/sheet/sheet.ts';
import type { StoredSheet } from '../store/sheetStore.ts';

/** Whether nothing is entered in the sheet and nobody has signed it. */
export function isEmptySheet({ content, submission }: StoredSheet): boolean {
  return submission === null && JSON.stringify(content) === JSON.stringify(emptyContent);
}
