import { withMergesFilled } from '../../shared/table/fillMerges.ts';
import type { TableSheet } from '../../shared/table/tableSheet.ts';
import { readMergedSheets } from './readMergedSheets.ts';

/** The rows of a table file as a list reads them: merged cells filled. Errors: as readMergedSheets. */
export function readTable(name: string, bytes: Uint8Array): TableSheet[] {
  return readMergedSheets(name, bytes).map(withMergesFilled);
}
