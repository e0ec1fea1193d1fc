import { Refusal } from '../refusal.ts';

/** What a worksheet may be: what Excel and WPS can hold, and the cells that are read in a few seconds. */
const most = { rows: 1_048_576, columns: 16_384, cells: 1_500_000 };

/** What a worksheet of an xlsx does not show, by index from 0. */
export interface WorksheetScan {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/**
 * What each worksheet hides, by its part's path.
 *
 * @param mostRows of one worksheet, empty ones included, where each is built
 * Errors: a Refusal where a worksheet of an xlsx, or an ods, names a row or column that no table has, or holds more
 * cells than are read. The parts are looked through as bytes, so that nothing is built for what they claim.
 */
export function refuseOversized(
  name: string,
  parts: Readonly<Record<string, Uint8Array>>,
  mostRows = most.rows,
): ReadonlyMap<string, WorksheetScan> {
  let cells = 0;
  const scans = new Map<string, WorksheetScan>();
  for (const [path, part] of Object.entries(parts)) {
    if (isWorksheet(part)) {
      const found = scanWorksheet(part);
      if (found.outside !== null) throw outOfRange(name, found.outside);
      cells += found.cells;
      if (found.rows > mostRows) throw tooManyRows(name, mostRows);
      scans.set(path, found);
    } else if (/^content\.xml$/i.test(path)) cells += odsCells(name, new TextDecoder().decode(part));
    if (cells > most.cells) throw tooMany(name);
  }
  return scans;
}

/** Whether the part is a worksheet by its first element, wherever it lies. */
function isWorksheet(part: Uint8Array): boolean {
  return /<(?:\w+:)?worksheet[\s>]/.test(Buffer.from(part.subarray(0, 2000)).toString('latin1'));
}

interface Scanned {
  readonly cells: number;
  readonly rows: number;
  readonly outside: string | null;
}

/** The references of rows, cells and columns (r="A1", r='12', max="9"), one after another; the first that no table has. */
function scanWorksheet(part: Uint8Array): WorksheetScan & Scanned {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const scan = { hiddenRows: [] as number[], hiddenColumns: [] as number[] };
  let cells = 0;
  let rows = 0;
  for (let at = bytes.indexOf('<'); at >= 0 && cells <= most.cells; at = bytes.indexOf('<', at + 1)) {
    if (!mayBeTag(bytes, at + 1)) continue;
    const head = bytes.toString('latin1', at + 1, at + 160);
    const tag = /^(?:\w+:)?(c|row|col)[\s/>]/.exec(head)?.[1];
    if (tag === undefined) continue;
    if (tag === 'c') cells += 1;
    else if (tag === 'row') rows += 1;
    const [own = ''] = head.split('>', 1);
    const reference = (tag === 'col' ? inColumn : inCell).exec(own);
    const [, letters = '', number = ''] = reference ?? [];
    const [row, column] = tag === 'col' ? [0, Number(number)] : [Number(number), columnOf(letters)];
    if (tag !== 'c' && isHidden.test(own)) {
      if (tag === 'row') scan.hiddenRows.push((row || rows) - 1);
      else
        for (let each = Number(inMin.exec(own)?.[1] ?? column); each <= column && each <= 200; each += 1)
          scan.hiddenColumns.push(each - 1);
    }
    if (row > most.rows || column > most.columns)
      return { ...scan, cells, rows, outside: `${letters}${number}` };
  }
  return { ...scan, cells, rows, outside: null };
}

const inCell = /\sr\s*=\s*["']([A-Za-z]*)(\d+)/;
const isHidden = /\shidden\s*=\s*["'](?:1|true)/;
const inMin = /\smin\s*=\s*["'](\d+)/;
const inColumn = /\smax\s*=\s*["']()(\d+)/;
const [letterC, letterR, colon] = [0x63, 0x72, 0x3a];

/** Whether c, row or col may begin there, or the same behind a prefix. */
function mayBeTag(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at];
  if (first === letterC || first === letterR) return true;
  for (let next = at; next < at + 8; next += 1) if (bytes[next] === colon) return true;
  return false;
}

function columnOf(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Errors: as refuseOversized, for the tables of XML that Excel 2003 saves. */
export function refuseOversizedXml(name: string, xml: string): void {
  if (odsCells(name, xml) > most.cells) throw tooMany(name);
  for (const [, kind, index = ''] of xml.matchAll(
    /<(?:\w+:)?(Row|Cell|Column)\b[^>]*?Index\s*=\s*["'](\d+)/g,
  ))
    if (Number(index) > (kind === 'Row' ? most.rows : most.columns)) throw outOfRange(name, index);
  for (const [, kind, index = ''] of xml.matchAll(/Merge(Across|Down)\s*=\s*["'](\d+)/g))
    if (Number(index) > (kind === 'Down' ? most.rows : most.columns)) throw outOfRange(name, index);
}

/** How many cells an ods holds with its repeats, those of empty cells aside. */
function odsCells(name: string, xml: string): number {
  let cells = 0;
  let rowRepeat = 1;
  for (const [tag, kind = ''] of xml.matchAll(
    /<table:(table-row|table-cell|covered-table-cell)(?=[\s>/])[^>]*>/g,
  )) {
    const repeat = Number(/number-(?:rows|columns)-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    if (repeat > (kind === 'table-row' ? most.rows : most.columns)) throw outOfRange(name, String(repeat));
    if (kind === 'table-row') rowRepeat = repeat;
    else if (!tag.endsWith('/>')) cells += rowRepeat * repeat;
    if (cells > most.cells) break;
  }
  return cells;
}

function outOfRange(name: string, at: string): Refusal {
  return new Refusal(
    'REFUSED',
    `“${name}”写有不存在的单元格（${at}），表格最多 ${most.rows} 行、${most.columns} 列（XFD）。文件已损坏，请用 WPS 打开后另存，再导入`,
  );
}

function tooMany(name: string): Refusal {
  return new Refusal(
    'REFUSED',
    `“${name}”的单元格超过 ${most.cells / 10_000} 万个，不是正常的名单文件。请把名单复制到新的空白表格，另存后再试`,
  );
}

function tooManyRows(name: string, mostRows: number): Refusal {
  return new Refusal(
    'REFUSED',
    `“${name}”的一个工作表超过 ${mostRows / 10_000} 万行。请在 WPS 或 Excel 中删去下面的空行后另存再试`,
  );
}
