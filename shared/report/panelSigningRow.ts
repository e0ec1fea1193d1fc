import type { Candidate } from '../assessment/candidate.ts';
import type { SheetSlot } from '../round/sheetSlot.ts';
import { countedSeats, panelScoreWords } from '../scoring/panelScore.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import { roundedMean } from './panelFormula.ts';
import type { RowDraft } from './rowDraft.ts';
import type { ScorerLine } from './scorerLines.ts';
import type { UnitColumns } from './unitColumns.ts';

/** Where the columns of 签字页 lie. */
export interface SigningLayout {
  readonly units: UnitColumns;
  /** The first panelist's total. */
  readonly firstSeat: number;
  /** The panel's score; who was left out stands right of it. */
  readonly points: number;
  readonly printed: number;
  /** The on-screen column of the program's score; its check is the next. */
  readonly program: number;
}

interface Unit {
  readonly candidate: Candidate;
  readonly lines: readonly ScorerLine[];
  readonly slots: readonly SheetSlot[];
}

/** A unit's row: what each panelist gave in a signed sheet, what that makes, and who was left out. */
export function panelSigningRow(
  { candidate, lines, slots }: Unit,
  place: number,
  row: number,
  { units, firstSeat, points, program }: SigningLayout,
): RowDraft {
  const sheets = lines.filter((line) => line.kind === 'sheet');
  const panel = lines.find((line) => line.kind === 'panel');
  const score = panel?.isSigned ? panel.score.points : null;
  const range = `${cellAddress(firstSeat, row)}:${cellAddress(points - 1, row)}`;
  // The mean of items does not follow from totals.
  const mean =
    panel && score !== null && panel.rule.mean === 'total'
      ? pointsFormula('strong', roundedMean(range, countedSeats(panel.score), panel.rule), score)
      : pointsCell('strong', score);
  const away = sheets.flatMap(({ waived }, index) => (waived ? [`${slots[index]?.panelist}${waived}`] : []));
  const made = panel && score !== null ? [panelScoreWords(panel.score)] : ['尚未签齐'];
  return {
    cells: [
      { style: 'center', number: place + 1 },
      ...units.cellsOf(candidate),
      ...sheets.map(({ signed, waived }) =>
        waived ? textCell('center', '不计') : pointsCell('number', signed?.score.total ?? null),
      ),
      mean,
      textCell('text', [...made, ...away].join('；')),
      null,
      pointsCell('check', score),
      checkFormula(cellAddress(points, row), cellAddress(program, row), score !== null),
    ],
    height: 22,
  };
}
