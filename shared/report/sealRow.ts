import type { RowDraft } from './rowDraft.ts';
import { blankDate, signRow } from './signatureRows.ts';

/** The line for the seal of the committee that answers for the report, and its date. `from` is the right one's column. */
export function sealRow(organiser: string, from: number, columns: number): RowDraft {
  return signRow(`${organiser}（盖章）：`, `盖章日期：${blankDate}`, from, columns);
}
