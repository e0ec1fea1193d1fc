import { cellAddress, columnName, parseRange } from '../table/cellAddress.ts';
import { changedInks } from './changedInks.ts';
import type { Addition, FileLooks } from './fileLooks.ts';
import { contentOf, type FileSheet, scalarText } from './fileWorkbook.ts';
import { footerWords } from './footerWords.ts';
import { rowWords } from './rowChanges.ts';
import type { SheetLooks } from './sheetLooks.ts';
import type { CellDifference } from './verification.ts';

/** What a worksheet is to look like. */
export interface WantedLooks {
  /** Null where it is not known. */
  readonly looks: SheetLooks | null;
  /** Whether the footer is that of the report. */
  readonly isOwnFooter: (words: string) => boolean;
  readonly footer: string;
}

/**
 * What keeps people from seeing the cells of a worksheet as they are, and what is printed around them. `grownBy`: so many
 * rows came in or went out.
 */
export function changedLooks(
  sheet: FileSheet,
  { looks, isOwnFooter, footer }: WantedLooks,
  grownBy = 0,
): CellDifference[] {
  const { name, looks: found } = sheet;
  if (!found) return [];
  const at = (cell: string, what: string, inFile = '', computed = ''): CellDifference => ({
    sheet: name,
    cell,
    what,
    inFile,
    computed,
  });
  const footers = found.footers.length > 0 ? found.footers : [''];
  const strangeFooter = footers.map(footerWords).find((words) => !isOwnFooter(words));
  const header = found.headers.map(footerWords).find((words) => words !== '');
  return [
    ...(found.isHidden ? [at('', '工作表被隐藏', '隐藏', '显示')] : []),
    ...found.hiddenRows
      .filter((row) => rowWords(sheet, row) !== '')
      .map((row) => at(`第 ${row} 行`, '整行被隐藏或筛选掉', `隐藏：${rowWords(sheet, row)}`, '显示')),
    ...(looks
      ? columnDifferences(sheet, found, looks).map(([column, inFile, computed]) =>
          at(
            `${columnName(column)} 列`,
            inFile === '显示' ? '应隐藏的列被显示' : '整列被隐藏',
            inFile,
            computed,
          ),
        )
      : []),
    ...(found.hidesZeros ? [at('', '工作表被设为不显示零', '不显示 0', '显示 0')] : []),
    ...(looks && ![looks.printArea ?? null, grownArea(looks.printArea, grownBy)].includes(found.printArea)
      ? [at('打印区域', '打印区域被改动', found.printArea ?? '全部', looks.printArea ?? '全部')]
      : []),
    ...(strangeFooter === undefined ? [] : [at('页脚', '页脚被改动', strangeFooter || '没有页脚', footer)]),
    ...(header === undefined ? [] : [at('页眉', '导出后加了页眉', header, '没有页眉')]),
    ...coveredContents(sheet, found).map(([cell, words]) => at(cell, '内容被合并的单元格遮住', words, '')),
    ...changedInks(sheet, looks?.inks),
    ...found.additions.map(({ kind, place, words }) => at(place, additionWords[kind], words, '')),
  ];
}

const additionWords: Readonly<Record<Addition['kind'], string>> = {
  comment: '导出后加了批注',
  conditionalFormat: '导出后加了条件格式，显示的可能不是所存的内容',
  dataValidation: '导出后加了数据有效性（下拉选项或填写限制）',
  drawing: '导出后加了图形或文本框，可能遮住内容',
};

/** A print area that has grown with its rows. @example grownArea('A1:F21', 2) // 'A1:F23' */
function grownArea(area: string | undefined, rows: number): string | null {
  return area?.replace(/\d+$/, (last) => String(Number(last) + rows)) ?? null;
}

/** Columns with something in them that are hidden and should not be, and the other way round. */
function columnDifferences(
  { rows }: FileSheet,
  { hiddenColumns }: FileLooks,
  looks: SheetLooks,
): [column: number, inFile: string, computed: string][] {
  const wanted = new Set(looks.hiddenColumns);
  const hidden = new Set(hiddenColumns);
  const isUsed = (column: number) => rows.some((cells) => contentOf(cells[column - 1]) !== null);
  const all = [...new Set([...wanted, ...hidden])].sort((a, b) => a - b);
  return all
    .filter((column) => wanted.has(column) !== hidden.has(column) && isUsed(column))
    .map((column) => (hidden.has(column) ? [column, '隐藏', '显示'] : [column, '显示', '隐藏']));
}

/** Cells that hold something below a merged cell, where nobody sees it. */
function coveredContents({ rows }: FileSheet, { merges }: FileLooks): [cell: string, words: string][] {
  return merges.flatMap((range) => {
    const { firstColumn, firstRow, lastColumn, lastRow } = parseRange(range);
    return rows.slice(firstRow - 1, lastRow).flatMap((cells, down) =>
      cells.slice(firstColumn - 1, lastColumn).flatMap((cell, right): [string, string][] => {
        if ((down === 0 && right === 0) || contentOf(cell) === null) return [];
        return [[cellAddress(firstColumn + right, firstRow + down), scalarText(cell?.value ?? null)]];
      }),
    );
  });
}
