import { cellAddress } from './cellAddress.ts';

/** A cell that does not say what it shows, or shows what can be read in two ways. Indexes from 0. */
export interface CellDoubt {
  readonly row: number;
  readonly column: number;
  readonly why: DoubtReason;
  /** What the cell holds where that is not what it shows. */
  readonly actual?: string;
}

/**
 * `error`: an error value; `noValue`: a formula whose result the file does not hold; `noDate`: a date that cannot be;
 * `narrow`: figures that a column too narrow shows as ####; `month`: 2021.1, which is what 2021.10 becomes as a number;
 * `rounded`: a number shown rounded; `merged`: one cell over several rows.
 */
export type DoubtReason = 'error' | 'noValue' | 'noDate' | 'narrow' | 'month' | 'rounded' | 'merged';

/** Fields by what a doubt means for them: texts take what is shown, numbers and days are asked about. */
export type DoubtField = 'text' | 'count' | 'day';

const inBoth = '请用 WPS 或 Excel 打开';

/** What is wrong with the cell and what to do, for a field of that title; null where the field may take it as it is. */
export function doubtSentence(
  title: string,
  shown: string,
  doubt: CellDoubt,
  field: DoubtField,
): string | null {
  const cell = `${title}（${cellAddress(doubt.column + 1, doubt.row + 1)}）`;
  switch (doubt.why) {
    case 'error':
      return `${cell}是错误值 ${shown}。${inBoth}改好这一格，另存后再导入`;
    case 'noValue':
      return `${cell}是公式，文件里没有它的结果。请用 WPS 打开后另存，再导入`;
    case 'narrow':
      return `${cell}显示为 ${shown}，看不到内容。请在原表中加宽这一列后再复制`;
    case 'noDate':
      return field === 'text' ? null : `${cell}不是有效的日期（${shown}）。请改成 2018-07-01 或 2018年7月`;
    case 'month':
      return field === 'day' ? monthSentence(cell, shown) : null;
    case 'rounded':
      return field === 'text'
        ? null
        : `${cell}显示为 ${shown}，实际是 ${doubt.actual ?? ''}。请核对后改成一致`;
    case 'merged':
      return field === 'count'
        ? `${cell}是几行合并的单元格，分不清是各 ${shown} 还是共 ${shown}。请取消合并并逐行填好`
        : null;
  }
}

/** @example monthSentence('成立日期（D2）', '2021.1') // '成立日期（D2）“2021.1”分不清是 2021 年 1 月还是 10 月…' */
function monthSentence(cell: string, shown: string): string {
  const [year = ''] = shown.split('.');
  return `${cell}“${shown}”分不清是${year}年1月还是${year}年10月。请写成 ${year}-01 或 ${year}-10`;
}

/** The doubts by cell. */
export function doubtFinder(
  doubts: readonly CellDoubt[] = [],
): (row: number, column: number) => CellDoubt | null {
  if (doubts.length === 0) return () => null;
  const byCell = new Map(doubts.map((doubt) => [`${doubt.row},${doubt.column}`, doubt]));
  return (row, column) => byCell.get(`${row},${column}`) ?? null;
}

/** Whether the text is what Excel, WPS or LibreOffice show for an error. @example isErrorText('#REF!') // true */
export function isErrorText(text: string): boolean {
  return errorText.test(text.trim());
}
const errorText =
  /^(?:#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA|错误)|(?:Err|错误):\d{3})$/iu;

/** Why a text that came without its cell is to be asked about; null where it is not. */
export function doubtOfText(text: string): DoubtReason | null {
  if (isErrorText(text)) return 'error';
  return /^#{3,}$/u.test(text.trim()) ? 'narrow' : null;
}

/** 2021.1: a month of which a number has lost the last nought, or January. */
export const isShortMonth = (text: string) => /^\s*\d{4}\.1\s*$/u.test(text);

/**
 * The doubts of a table that came as text: errors, #### and months that may have lost a nought. A column that shows
 * 2021.10 or 2021.01 keeps its noughts.
 */
export function doubtsOfTexts(rows: readonly (readonly string[])[]): CellDoubt[] {
  const keeping = new Set<number>();
  for (const cells of rows) {
    cells.forEach((text, column) => {
      if (/^\s*\d{4}\.(?:10|0\d)\s*$/u.test(text)) keeping.add(column);
    });
  }
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column): CellDoubt[] => {
      const why = doubtOfText(text) ?? (isShortMonth(text) && !keeping.has(column) ? 'month' : null);
      return why ? [{ row, column, why }] : [];
    }),
  );
}
