import { contentWords } from '../scheme/contentWords.ts';
import { maxWords } from '../scheme/maxWords.ts';
import type { Dimension, Item, SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { PartScore } from '../scoring/partScore.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { maxCell, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import { splitTall } from './splitTall.ts';
import { askedIn, scaledSumOf, sumFormula, totalFormula } from './sumFormula.ts';
import type { CellModel } from './workbookModel.ts';

/** The column of 考评得分. */
export const scoreColumn = 5;

/** What a report puts into the form's rows: the texts of 考评标准, the scores, and cells right of the five columns. */
export interface FormFiller {
  standardOf(item: Item): string;
  scoreOf(item: Item, row: number): CellModel;
  /** The dimension's sum, or the total; null where it is not known. */
  sumOf(dimension: Dimension | null): PartScore;
  /** The scores of all items as they are printed, in the form's order; none where all apply and none has one. */
  readonly scores: readonly PartScore[];
  /** The text beside the total. */
  readonly totalNote: string;
  cellsOfItem(item: Item, row: number): readonly (CellModel | null)[];
  cellsOfSum(dimension: Dimension | null, row: number): readonly (CellModel | null)[];
}

/**
 * The rows of the paper form from row `firstRow`: an item a row, or several where its text is too long for one, 小计
 * below each dimension, 合计 at the end, the sums as live formulas over the scores above.
 */
export function formRows(
  form: SheetForm,
  firstRow: number,
  columnWidths: readonly number[],
  filler: FormFiller,
): RowDraft[] {
  const drafts: RowDraft[] = [];
  const sums: string[] = [];
  const items: string[] = [];
  for (const dimension of form.dimensions) {
    const first = firstRow + drafts.length;
    const asked = askedIn(dimension, filler.scores, items.length);
    for (const item of dimension.items) {
      items.push(cellAddress(scoreColumn, firstRow + drafts.length));
      drafts.push(...splitTall(itemRow(item, firstRow + drafts.length, filler), columnWidths));
    }
    const row = firstRow + drafts.length;
    headDimension(drafts, first - firstRow, dimension);
    sums.push(cellAddress(scoreColumn, row));
    const scores = `${cellAddress(scoreColumn, first)}:${cellAddress(scoreColumn, row - 1)}`;
    const formula = sumFormula(scores, asked, dimension);
    drafts.push({
      cells: [
        null,
        textCell('center', '小计'),
        maxCell(dimension),
        textCell('text', ''),
        pointsFormula('strong', formula, filler.sumOf(dimension)),
        ...filler.cellsOfSum(dimension, row),
      ],
    });
  }
  const scaledSum = scaledSumOf(form, filler.scores, (item) => items[item] ?? '');
  const formula = totalFormula(form, filler.scores, { sums: sums.join(','), scaledSum });
  drafts.push({
    cells: [
      textCell('strong', '合计'),
      null,
      pointsCell('strong', form.total),
      textCell('text', filler.totalNote),
      pointsFormula('strong', formula, filler.sumOf(null)),
      ...filler.cellsOfSum(null, firstRow + drafts.length),
    ],
    across: [[1, 2]],
    height: 22,
  });
  return drafts;
}

/** Puts the dimension's name beside its items, from the draft at `first` to the 小计 that comes after the last. */
function headDimension(drafts: RowDraft[], first: number, dimension: Dimension): void {
  const draft = drafts[first];
  if (!draft) return;
  const head = textCell('center', `${wordsOf(dimension.name)}\n（${maxWords(dimension)}）`);
  drafts[first] = {
    ...draft,
    cells: [head, ...draft.cells.slice(1)],
    down: [{ column: 1, rows: drafts.length - first + 1 }, ...(draft.down ?? [])],
  };
}

function itemRow(item: Item, row: number, filler: FormFiller): RowDraft {
  return {
    cells: [
      null,
      textCell('text', `${item.id}${contentWords(item)}`),
      maxCell(item),
      textCell('text', filler.standardOf(item)),
      filler.scoreOf(item, row),
      ...filler.cellsOfItem(item, row),
    ],
  };
}
