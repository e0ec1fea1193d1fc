import { doubtsOfTexts } from '../table/cellDoubt.ts';
import { cleanCell } from '../table/cleanCell.ts';
import { agreementsOf } from '../table/delimiterOf.ts';
import { isUnitName } from '../table/isUnitName.ts';
import { parseDelimited, withoutFormula } from '../table/parseDelimited.ts';
import { parsePastedRows } from '../table/parsePastedRows.ts';
import { mostColumns, type TableSheet } from '../table/tableSheet.ts';
import { findHeader } from './findHeader.ts';
import { guessFromContents } from './guessFromContents.ts';
import { withoutNumbering } from './withoutNumbering.ts';

/**
 * The table that pasted text or a text file holds: cells divided by tabs, by a mark on which its lines agree, or by
 * wide blanks; otherwise one cell a line. Names that stand in a row on one line (甲党支部、乙党支部) are rows of their
 * own. Null where it holds nothing.
 *
 * @example textTable('甲党支部，46\n乙党支部，12').rows // [['甲党支部', '46'], ['乙党支部', '12']]
 */
export function textTable(text: string): TableSheet | null {
  const { rows, notes } = divided(text.replace(/^\uFEFF/u, ''));
  while (rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop();
  return rows.length > 0 ? withDoubts({ sheetName: null, rows, notes }) : null;
}

/** The table of a csv file, whose fields are always divided. */
export function csvTable(rows: string[][]): TableSheet {
  return withDoubts({ sheetName: null, rows, notes: [] });
}

function withDoubts(brought: TableSheet): TableSheet {
  const table = withinColumns(brought);
  const doubts = doubtsOfTexts(table.rows);
  return doubts.length > 0 ? { ...table, doubts } : table;
}

function withinColumns(table: TableSheet): TableSheet {
  if (table.rows.every(({ length }) => length <= mostColumns)) return table;
  return {
    ...table,
    rows: table.rows.map((cells) => cells.slice(0, mostColumns)),
    notes: [...table.notes, `第 ${mostColumns} 列以后的内容没有读入`],
  };
}

interface Divided {
  readonly rows: string[][];
  readonly notes: readonly string[];
}

function divided(text: string): Divided {
  const [best] = agreementsOf(text, ['\t', ',', '，', ';', '；', '|'])
    .filter(({ count, lines, of }) => count > 0 && lines >= 0.6 * of)
    .sort((a, b) => b.lines - a.lines || b.count - a.count);
  const lines = parsePastedRows(text);
  if (best?.mark === '\t' || (!best && text.includes('\t')))
    return { rows: lines.map((cells) => cells.map(withoutFormula)), notes: [] };
  const fields = best ? parseDelimited(text, best.mark) : [];
  if (fields.length > 1 && isTable(fields)) return { rows: fields, notes: [] };
  if (fields.length === 1)
    return namesInLines(
      fields.map((each) => [each.join('、')]),
      fields,
    );
  return (
    dividedBy(lines, /、/u, 3) ??
    dividedBy(lines, /[ \u3000]{2,}/u, 2) ??
    dividedByBlanks(lines) ??
    namesInLines(lines)
  );
}

/** Whether the mark divides fields, and is not part of names: 机电，信息联合党支部. */
function isTable(fields: readonly (readonly string[])[]): boolean {
  if (findHeader(fields) !== null) return true;
  const filled = fields.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const named = (column: number) => filled.filter((cells) => isUnitName(cells[column] ?? '')).length;
  const most = filled.length / 2;
  if (named(0) > most) return true;
  const { kind, memberCount, foundedOn } = guessFromContents(filled).mapping;
  if (kind !== null || memberCount !== null || foundedOn !== null) return true;
  return (
    filled.every(([first = '']) => /^\d+$/u.test(first.trim())) ||
    !filled.some((_, column) => named(column) > most)
  );
}

/** Lines that the mark divides into as many parts each, one of which is always the name of a unit; null otherwise. */
function dividedBy(rows: readonly (readonly string[])[], mark: RegExp, least: number): Divided | null {
  const partsOf = (line: string) => line.split(mark).map((part) => part.trim());
  // A list's own numbers (1、) are no fields.
  const lines = withoutNumbering(rows.map((cells) => (cells[0] ?? '').trim()));
  const parts = lines.filter((line) => line !== '').map(partsOf);
  const width = parts[0]?.length ?? 0;
  if (parts.length < 2 || width < least || parts.some((each) => each.length !== width)) return null;
  const columns = Array.from({ length: width }, (_, column) => column);
  const isName = (column: number) => parts.every((each) => isUnitName(each[column] ?? ''));
  if (!columns.some(isName) || columns.every(isName)) return null;
  return { rows: lines.map(partsOf), notes: [] };
}

/** Lines that single blanks divide into the name of a unit and what is no name: a person, a count, a kind. */
function dividedByBlanks(rows: readonly (readonly string[])[]): Divided | null {
  const divided = dividedBy(rows, /\s+/u, 2);
  const filled = divided?.rows.filter((cells) => cells.join('') !== '') ?? [];
  const isPlain = filled.every(
    ([name = '', ...rest]) => isUnitName(name) && !rest.some((cell) => /^[（(]/u.test(cell)),
  );
  return isPlain ? divided : null;
}

/** Two names that 和 or 及 joins. @example andNames('甲党支部和乙党支部') // ['甲党支部', '乙党支部'] */
function andNames(text: string): string[] {
  const [, first = '', second = ''] = /^(.+支部|.+总支|.+党委)[和及与](.+)$/u.exec(text) ?? [];
  return isUnitName(first) && isUnitName(second) ? [first, second] : [text];
}

/** One cell a line, and one row a name where a line holds nothing but names of units. */
function namesInLines(
  rows: readonly (readonly string[])[],
  otherwise: readonly (readonly string[])[] = rows,
): Divided {
  const split = rows.map((cells) => {
    const line = cells.join('、');
    const names = line
      .split(/[、，,；;]/u)
      .map((name) => cleanCell(name).replace(/[。.]$/u, ''))
      .flatMap(andNames)
      .filter((name) => name !== '');
    const isList = names.length > 1 && names.every(isUnitName) && new Set(names).size === names.length;
    return isList ? names : null;
  });
  const many = split.filter((names) => names !== null).length;
  return {
    rows: rows.flatMap((_, index) => split[index]?.map((name) => [name]) ?? [[...(otherwise[index] ?? [])]]),
    notes: many > 0 ? [`有 ${many} 行并列写了几个单位，已拆成每行一个`] : [],
  };
}
