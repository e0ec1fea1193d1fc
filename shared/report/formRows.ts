import { contentWords } from '../scheme/contentWords.ts';
import { type FormLayout, formLayout } from '../scheme/formLayout.ts';
import { furtherWords } from '../scheme/furtherWords.ts';
import { maxWords } from '../scheme/maxWords.ts';
import type { Dimension, Item, SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { SheetPoints } from '../scoring/sheetPoints.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { maxCell, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import { splitTall } from './splitTall.ts';
import { askedIn, scaledSumOf, sumFormula, totalFormula } from './sumFormula.ts';
import type { CellModel } from './workbookModel.ts';

/** What a report puts into the form's rows: the texts of 考评标准, the scores, and cells right of the five columns. */
export interface FormFiller {
  standardOf(item: Item): string;
  scoreOf(item: Item, row: number): CellModel;
  /** The dimension's sum, or the total; null where it is not known. */
  sumOf(dimension: Dimension | null): SheetPoints;
  /** Whether the dimension's sum, or the total, was given as a number of its own, so that nothing above adds up to it. */
  isGiven?(dimension: Dimension | null): boolean;
  /** The scores of all items as they are printed, in the form's order; none where all apply and none has one. */
  readonly scores: readonly SheetPoints[];
  /** The text beside the total. */
  readonly totalNote: string;
  cellsOfItem(item: Item, row: number): readonly (CellModel | null)[];
  cellsOfSum(dimension: Dimension | null, row: number): readonly (CellModel | null)[];
}

/** The form's rows, and the cell of each item's points by its id. */
export interface FormRows {
  readonly drafts: readonly RowDraft[];
  readonly pointsAt: ReadonlyMap<string, string>;
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
): FormRows {
  const layout = formLayout(form);
  const drafts: RowDraft[] = [];
  const sums: string[] = [];
  const items: string[] = [];
  const scoreAt = (row: number) => cellAddress(layout.score, row);
  for (const dimension of form.dimensions) {
    const first = firstRow + drafts.length;
    const asked = askedIn(dimension, filler.scores, items.length);
    const places: number[] = [];
    for (const item of dimension.items) {
      const row = firstRow + drafts.length;
      items.push(scoreAt(row));
      places.push(drafts.length);
      drafts.push(...splitTall(itemRow(item, layout, row, filler), columnWidths));
    }
    const row = firstRow + drafts.length;
    keepLast(drafts);
    headGroups(drafts, dimension, places, layout);
    headDimension(drafts, first - firstRow, dimension);
    sums.push(scoreAt(row));
    const formula = sumFormula(`${scoreAt(first)}:${scoreAt(row - 1)}`, asked, dimension);
    drafts.push({
      cells: formCells(layout, {
        [layout.group ?? layout.content]: textCell('center', '小计'),
        [layout.points]: maxCell(dimension),
        [layout.standard]: textCell('text', ''),
        [layout.score]: sumCell(dimension, formula, filler),
        ...furtherCells(layout, () => ''),
      }).concat(filler.cellsOfSum(dimension, row)),
      ...(layout.group !== null && { across: [[layout.group, layout.content]] }),
      keepsNext: dimension === form.dimensions.at(-1),
    });
  }
  const scaledSum = scaledSumOf(form, filler.scores, (item) => items[item] ?? '');
  const formula = totalFormula(form, filler.scores, { sums: sums.join(','), scaledSum });
  drafts.push({
    cells: formCells(layout, {
      1: textCell('strong', '合计'),
      [layout.points]: pointsCell('strong', form.total),
      [layout.standard]: textCell('text', filler.totalNote),
      [layout.score]: sumCell(null, formula, filler),
    }).concat(filler.cellsOfSum(null, firstRow + drafts.length)),
    across: [
      [1, layout.content],
      [layout.standard, layout.score - 1],
    ],
    height: 22,
    // What comes below the form never stands alone under its repeated heads.
    keepsNext: true,
  });
  return { drafts, pointsAt: new Map(form.items.map(({ id }, index) => [id, items[index] ?? ''])) };
}

function sumCell(dimension: Dimension | null, formula: string, filler: FormFiller): CellModel {
  const sum = filler.sumOf(dimension);
  return filler.isGiven?.(dimension) ? pointsCell('strong', sum) : pointsFormula('strong', formula, sum);
}

/** The cells of the form's columns, those named filled. */
function formCells({ score }: FormLayout, filled: Readonly<Record<number, CellModel>>): (CellModel | null)[] {
  return Array.from({ length: score }, (_, index) => filled[index + 1] ?? null);
}

function furtherCells(
  { further }: FormLayout,
  textOf: (id: string) => string,
): Readonly<Record<number, CellModel>> {
  return Object.fromEntries(further.map(({ id, column }) => [column, textCell('center', textOf(id))]));
}

/** Keeps the last row with the one that comes next, so that no page begins with 小计. */
function keepLast(drafts: RowDraft[]): void {
  const last = drafts.pop();
  if (last) drafts.push({ ...last, keepsNext: true });
}

/** Puts the dimension's name beside its items, from the draft at `first` to the 小计 that comes after the last. */
function headDimension(drafts: RowDraft[], first: number, dimension: Dimension): void {
  const words = `${wordsOf(dimension.name)}\n（${maxWords(dimension)}）`;
  headRows(drafts, first, 1, words, drafts.length - first + 1);
}

/** Puts the middle level beside the items that share it; `places` are the first drafts of the items. */
function headGroups(
  drafts: RowDraft[],
  { items }: Dimension,
  places: readonly number[],
  { group }: FormLayout,
): void {
  if (group === null) return;
  const names = items.map((item) => (item.group ? wordsOf(item.group) : ''));
  const firsts = names.flatMap((name, index) => (index > 0 && name === names[index - 1] ? [] : [index]));
  firsts.forEach((first, index) => {
    const [from = 0, to = drafts.length] = [places[first], places[firsts[index + 1] ?? -1]];
    headRows(drafts, from, group, names[first] ?? '', to - from);
  });
}

/** Puts a text into a column of the draft at `first`, over so many rows. */
function headRows(drafts: RowDraft[], first: number, column: number, words: string, rows: number): void {
  const draft = drafts[first];
  if (!draft) return;
  drafts[first] = {
    ...draft,
    cells: draft.cells.map((cell, index) => (index === column - 1 ? textCell('center', words) : cell)),
    down: [{ column, rows }, ...(draft.down ?? [])],
  };
}

function itemRow(item: Item, layout: FormLayout, row: number, filler: FormFiller): RowDraft {
  return {
    cells: formCells(layout, {
      [layout.content]: textCell('text', `${item.id}${contentWords(item)}`),
      [layout.points]: maxCell(item),
      [layout.standard]: textCell('text', filler.standardOf(item)),
      [layout.score]: filler.scoreOf(item, row),
      ...furtherCells(layout, (id) => furtherWords(item, id)),
    }).concat(filler.cellsOfItem(item, row)),
  };
}
