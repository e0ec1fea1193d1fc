import type { Candidate } from '../assessment/candidate.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import { printedTime } from './printedTime.ts';
import type { RowDraft } from './rowDraft.ts';
import type { ScorersLayout } from './scorersLayout.ts';
import type { SignedSheet } from './signedSheets.ts';
import { sheetFormula } from './sumFormula.ts';
import type { CellModel } from './workbookModel.ts';

interface Unit {
  readonly candidate: Candidate;
  readonly sheets: readonly SignedSheet[];
}

interface Place {
  readonly number: number;
  readonly firstRow: number;
  readonly layout: ScorersLayout;
  readonly form: SheetForm;
}

/** The rows of one candidate, one for each of its sheets; what names the candidate reaches over all of them. */
export function scorerRows(
  { candidate, sheets }: Unit,
  { number, firstRow, layout, form }: Place,
): RowDraft[] {
  return sheets.map((sheet, index): RowDraft => {
    const lead: (CellModel | null)[] =
      index === 0
        ? [{ style: 'center', number }, textCell('text', candidate.name), textCell('center', candidate.kind)]
        : [null, null, null];
    return {
      cells: [...lead, textCell('center', sheet.by), ...scoreCells(sheet, firstRow + index, layout, form)],
      ...(index === 0 &&
        sheets.length > 1 && { down: [1, 2, 3].map((column) => ({ column, rows: sheets.length })) }),
      height: sheets.length > 1 ? 30 : 26,
    };
  });
}

function scoreCells(
  { signed, waived }: SignedSheet,
  row: number,
  layout: ScorersLayout,
  form: SheetForm,
): (CellModel | null)[] {
  const { firstItem, sum, program } = layout;
  const count = sum - firstItem;
  if (!signed) {
    const blank = Array.from({ length: count + 1 }, () => textCell('number', ''));
    return [...blank, textCell('center', waived ?? '未签字'), textCell('center', '')];
  }
  const { score, submission } = signed;
  const items = `${cellAddress(firstItem, row)}:${cellAddress(sum - 1, row)}`;
  const formula = sheetFormula(form, score.items, items, (item) => cellAddress(firstItem + item, row));
  return [
    ...score.items.map((points) => pointsCell('number', points)),
    pointsFormula('strong', formula, score.total),
    textCell('center', submission.signedBy.join('、')),
    textCell('center', printedTime(submission.at)),
    null,
    pointsCell('check', score.total),
    checkFormula(cellAddress(sum, row), cellAddress(program, row), score.total !== null),
  ];
}
