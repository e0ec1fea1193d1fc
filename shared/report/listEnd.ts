import type { Assessment } from '../assessment/assessment.ts';
import { textCell } from './makeCell.ts';
import { emptyRow, type RowDraft, wideRow } from './rowDraft.ts';
import { sealRow } from './sealRow.ts';
import { signatureRows } from './signatureRows.ts';

interface End {
  readonly notes: readonly string[];
  /** Those who signed; null where the panel of now signs. */
  readonly signedBy: Assessment['signedBy'];
  readonly printed: number;
}

/** What ends a list: its notes, the lines to sign and the one for the seal; the right ones of these from the column given. */
export function listEnd(
  { panel, organiser }: Pick<Assessment, 'panel' | 'organiser'>,
  { notes, signedBy, printed }: End,
): (from: number) => RowDraft[] {
  return (from) => [
    emptyRow(8),
    ...notes.map((note) => wideRow(textCell('small', note), printed)),
    ...signatureRows(panel, signedBy, from, printed),
    sealRow(organiser, from, printed),
  ];
}
