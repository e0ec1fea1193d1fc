import { isRemark, isRemarkRow } from '../table/isRemark.ts';
import { isSumRow } from '../table/isSumRow.ts';
import { exampleMark } from './exampleMark.ts';
import { fieldOf } from './headerWords.ts';
import type { RosterCells } from './rosterCells.ts';
import { type RosterField, type RosterMapping, rosterFields } from './rosterField.ts';
import { withoutNumbering } from './withoutNumbering.ts';

/** The rows of a table by what they are. */
export interface SortedRows {
  /** Rows that are to be units, with their names as they will stand in the roster. */
  readonly units: readonly (RosterCells & { readonly name: string })[];
  readonly sums: readonly number[];
  /** Lines around the table: titles, signatures, notes, headings of groups. */
  readonly remarks: readonly { readonly row: number; readonly text: string }[];
  /** Rows with a number and no unit. */
  readonly numbered: readonly number[];
  /** How many are blank, an example, or the header once more. */
  readonly skipped: number;
  /** Rows that tell more of the unit of the row above. */
  readonly continued: readonly number[];
  /** Rows of units with an empty cell that stands for the one above. */
  readonly fillable: readonly number[];
}

type RowKind = 'skipped' | 'sum' | 'remark' | 'numbered' | 'unit';

/** Tells the units of a table from what stands around and between them; with `isFilling`, fills empty cells from above. */
export function sortRows(
  rows: readonly RosterCells[],
  { isFilling, mapping }: { readonly isFilling: boolean; readonly mapping: RosterMapping },
): SortedRows {
  const isGroup = groupHeading(rows);
  const kinds = rows.map((row): RowKind => {
    const kind = kindOf(row);
    return kind === 'unit' && isGroup(row) ? 'remark' : kind;
  });
  const rowsOf = (kind: RowKind) => rows.filter((_, index) => kinds[index] === kind);
  const units = rowsOf('unit');
  const fillable = new Set<number>();
  const left = leftFields(units, mapping);
  const above = new Map<string, string>();
  const filled = units.map((unit): RosterCells => {
    const texts = { ...unit.texts };
    for (const field of left) {
      const key = `${field}/${unit.block}`;
      if (texts[field] !== '') above.set(key, texts[field]);
      else if (above.has(key)) {
        fillable.add(unit.row);
        if (isFilling) texts[field] = above.get(key) ?? '';
      }
    }
    return { ...unit, texts };
  });
  const names = withoutNumbering(filled.map(({ texts }) => texts.name));
  const named = filled.map((unit, index) => ({ ...unit, name: withoutEnd(names[index] ?? '') }));
  const isDetail = mapping.secretary === null && mapping.memberCount === null && mapping.foundedOn === null;
  const isContinued = named.map((unit, index) => isDetail && tellsMore(unit, named[index - 1]));
  return {
    units: named.filter((_, index) => !isContinued[index]),
    continued: named.filter((_, index) => isContinued[index]).map(({ row }) => row),
    sums: rowsOf('sum').map(({ row }) => row),
    remarks: rowsOf('remark').map(({ row, texts, cells }) => ({ row, text: texts.name || firstOf(cells) })),
    numbered: rowsOf('numbered').map(({ row }) => row),
    skipped: rowsOf('skipped').length,
    fillable: [...fillable],
  };
}

/** The fields left of the name whose first unit has them: there an empty cell may stand for the one above. */
function leftFields([first]: readonly RosterCells[], { name, ...mapping }: RosterMapping): RosterField[] {
  return (['parent', 'kind'] as const).filter((field) => {
    const column = mapping[field];
    return (
      column !== null && name !== null && column < name && first !== undefined && first.texts[field] !== ''
    );
  });
}

function kindOf({ cells, texts, doubts }: RosterCells): RowKind {
  const isDoubted = Object.keys(doubts).length > 0;
  if (cells.every((cell) => cell === '') && !isDoubted) return 'skipped';
  const { name } = texts;
  if (name.startsWith(exampleMark) || fieldOf(name) === 'name') return 'skipped';
  if (isSumRow(cells, name)) return 'sum';
  if (isRemark(name) || (name === '' && isRemarkRow(cells)) || isHeading(cells)) return 'remark';
  if (name !== '' || doubts.name) return 'unit';
  const says = rosterFields.filter((field) => field !== 'parent' && field !== 'kind' && texts[field] !== '');
  return says.length === 0 ? 'numbered' : 'unit';
}

const groupOf =
  /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?\s*(?:直属|教师|教职工|教工|学生|离退休|机关)?(?:党委|党总支|党支部|总支|支部)(?:[（(].*[）)])?$/u;

/** Tells headings of groups (一、党总支) from units, where most units have no such number. */
function groupHeading(rows: readonly RosterCells[]): (row: RosterCells) => boolean {
  const named = rows.filter(({ texts }) => texts.name !== '');
  const isNumbered = ({ texts }: RosterCells) =>
    /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/u.test(texts.name);
  if (2 * named.filter(isNumbered).length > named.length) return () => false;
  return (row) => isNumbered(row) && groupOf.test(row.texts.name);
}

/** Whether the row is of the same unit as the one above, and differs from it in what else it says: a list of details. */
function tellsMore(unit: RosterCells, above: RosterCells | undefined): boolean {
  const { name, parent, kind } = unit.texts;
  if (!above || name === '' || above.block !== unit.block) return false;
  const isSame = above.texts.name === name && above.texts.parent === parent && above.texts.kind === kind;
  return isSame && unit.cells.some((cell, column) => cell !== above.cells[column] && !/^\d*$/u.test(cell));
}

/** A line that goes across the table: the same in every cell, as a merged one is read. */
function isHeading(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 2 && new Set(filled).size === 1;
}

function firstOf(cells: readonly string[]): string {
  return cells.find((cell) => cell !== '') ?? '';
}

/** A name without the mark that stood behind it in a list. @example withoutEnd('甲党支部；') // '甲党支部' */
function withoutEnd(name: string): string {
  return name.replace(/[、，,；;。]+$/u, '').trim();
}
