import { isRemark } from '../table/isRemark.ts';
import type { FoundColumns } from './columnRole.ts';
import { isWide } from './findHead.ts';
import type { Grid } from './gridOf.ts';
import { isEnumerated, isVetoLead } from './readVetoes.ts';
import type { SourceCell } from './sourceTable.ts';

/**
 * What a row of a table of standards is: above the head, the head or its repetition, a section, a sum, a note, or
 * contents. `cell` is the one that says it.
 */
export type TableRow =
  | { readonly kind: 'above' | 'note' | 'head'; readonly cells: readonly SourceCell[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'section'; readonly cell: SourceCell }
  | { readonly kind: 'sum'; readonly cells: readonly SourceCell[] }
  | { readonly kind: 'data' };

/** What each row is. */
export function tableRows(grid: Grid, found: FoundColumns): TableRow[] {
  const rows = Array.from({ length: grid.rows }, (_, row) => kindOfRow(grid, found, row));
  return withVetoNotes(rows);
}

/** A lead of vetoes with the rows of text below it are notes; over rows of contents it is a section. */
function withVetoNotes(rows: readonly TableRow[]): TableRow[] {
  const settled = [...rows];
  settled.forEach((row, index) => {
    if (row.kind !== 'section' || !isVetoLead(row.cell.text)) return;
    const below = settled.slice(index + 1).findIndex((next) => !isTextRow(next));
    const texts = below < 0 ? settled.length - index - 1 : below;
    const hasText = settled.slice(index + 1, index + 1 + texts).some(({ kind }) => kind !== 'empty');
    const isList = hasText || /[:：]./u.test(row.cell.text);
    if (!isList) return;
    for (let at = index; at <= index + texts; at += 1) {
      const each = settled[at];
      if (each?.kind === 'section') settled[at] = { kind: 'note', cells: [each.cell] };
    }
  });
  return settled;
}

function isTextRow(row: TableRow): boolean {
  const [cell] = row.kind === 'section' ? [row.cell] : row.kind === 'note' ? row.cells : [];
  return row.kind === 'empty' || (cell !== undefined && isEnumerated(cell.text));
}

function kindOfRow(grid: Grid, found: FoundColumns, row: number): TableRow {
  const [from, to] = found.headRows;
  const starting = grid.startingIn(row);
  if (row < from) return { kind: 'above', cells: starting };
  if (row < to) return { kind: 'head', cells: starting };
  const covering = grid.covering(row);
  const [first] = starting;
  if (!first) return { kind: covering.length > 0 ? 'data' : 'empty' };
  if (isHeadAgain(grid, found, row) || isContinued(starting)) return { kind: 'head', cells: starting };
  if (isSum(starting)) return { kind: 'sum', cells: starting };
  if (isLabelledNote(grid, starting) || isSigned(starting)) return { kind: 'note', cells: starting };
  if (starting.length > 1 || covering.length > 1 || isContentAlone(found, first)) return { kind: 'data' };
  if (!isFirst(found, first) && !isWide(grid, first.columns)) return { kind: 'data' };
  return isNote(first.text) ? { kind: 'note', cells: starting } : { kind: 'section', cell: first };
}

/** The head once more, or a row of it, as where the table goes on on the next page. */
function isHeadAgain(grid: Grid, { headRows: [from, to] }: FoundColumns, row: number): boolean {
  const cells = grid.covering(row);
  if (cells.length < 2) return false;
  const heads = new Set<string>();
  for (let each = from; each < to; each += 1) for (const { text } of grid.covering(each)) heads.add(text);
  return cells.every(({ text }) => heads.has(text));
}

/** Whether the cell stands where a row begins, so that it may head those below. */
function isFirst({ columns }: FoundColumns, { column }: SourceCell): boolean {
  return columns.every((each) => each.column >= column || each.role === 'number' || each.role === 'ignored');
}

function isContinued(cells: readonly SourceCell[]): boolean {
  return cells.every(({ text }) =>
    /^[（(]?(?:续表|续上表|接上表|接下表|转下页|接上页)\s*\d*[）)]?$/u.test(text),
  );
}

function isSum(cells: readonly SourceCell[]): boolean {
  const bare = (cells[0]?.text ?? '').replace(/\s/gu, '');
  return /^(?:合计|总计|小计|共计|累计|总分|总得分|合计得分|得分合计|总分值|考核总分|实得总分)(?:[（(:：].*|\d.*)?$/u.test(
    bare,
  );
}

/** A label with what it is about, over the rest of the row: 备注 | 每项扣完为止. */
function isLabelledNote(grid: Grid, [label, ...rest]: readonly SourceCell[]): boolean {
  const [text] = rest;
  if (!label || !text || rest.length > 1 || text.columns < Math.max(2, grid.columns - 2)) return false;
  return /^(?:备注|说明|附注|注|评分说明|考核说明|填表说明|考核等次|等次|考核结果|评定等次|结果运用|考评意见|考核组意见|总体评价)$/u.test(
    label.text.replace(/\s/gu, ''),
  );
}

/** Who signs and when, in cells beside each other. */
function isSigned(cells: readonly SourceCell[]): boolean {
  if (cells.length < 2) return false;
  return cells.every(
    ({ text }) =>
      text.length < 30 &&
      /签字|签名|签章|盖章|公章|填表|审核人|考[评核]人|年\s*月\s*日|日期[:：]|[:：]$/u.test(text) &&
      !/\d+(?:\.\d+)?\s*分/u.test(text),
  );
}

/** A content without points or standard beside it, where the table has columns before it. */
function isContentAlone({ columns }: FoundColumns, cell: SourceCell): boolean {
  const content = columns.find(({ role }) => role === 'content')?.column;
  const isFirst = columns.every(
    ({ role, column }) => column >= (content ?? 0) || role === 'number' || role === 'ignored',
  );
  return cell.column === content && cell.columns === 1 && !isFirst;
}

const noted =
  /^(?:备\s*注|注|说\s*明|填表说明|评分说明|考核说明|附注|其他说明|考核等次|等次|评定等次|结果运用)(?:[:：]|\d|$|\s)/u;

/** Words around the contents and no section: notes, grades, who signs. */
function isNote(text: string): boolean {
  if (noted.test(text)) return true;
  if (/[。；;]/u.test(text) && text.length > 30) return true;
  if (/\d+\s*分?(?:及)?以上.{0,6}(?:为|是|等次|优秀|合格|好)/u.test(text)) return true;
  return isRemark(text) && /签|盖章|日期|时间|填表|审核|组长|年.*月.*日|^注|^备注/u.test(text);
}
