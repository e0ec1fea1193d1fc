import { zipSync } from 'fflate';
import { type CellObject, type DenseWorkSheet, read, type WorkBook } from 'xlsx';
import { largestFiles } from '../../shared/contract/sentLimits.ts';
import type { Scalar } from '../../shared/verify/cellValue.ts';
import { exactOf } from '../../shared/verify/exactNumber.ts';
import type { FileLooks } from '../../shared/verify/fileLooks.ts';
import type { FileSheet, FileWorkbook } from '../../shared/verify/fileWorkbook.ts';
import type { FileCell } from '../../shared/verify/formulaEvaluator.ts';
import { Refusal } from '../refusal.ts';
import { readLooks } from './readLooks.ts';
import { refuseOversized } from './refuseOversized.ts';
import { isPicture, zipParts } from './unpackZip.ts';

/** A workbook's cells with the document's own properties, in which exports carry their mark. */
export interface ReadWorkbook {
  readonly workbook: FileWorkbook;
  readonly properties: Readonly<Record<string, unknown>>;
}

const mostRows = 200_000;
const mostColumns = 400;
const mostCells = 3_000_000;

/** How the files of Excel before 2007 begin, and those that are locked with a password. */
const oldFile = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * An xlsx with its formulas and the values stored with them. Meant to run in a worker with a time limit and a memory cap.
 *
 * Errors: a Refusal where it is no xlsx, damaged, or too large.
 */
export function readFileWorkbook(name: string, bytes: Uint8Array): ReadWorkbook {
  if (bytes.length > largestFiles.workbook)
    throw new Refusal('REFUSED', `“${name}”超过 ${largestFiles.workbook / 1024 / 1024} MB，不能核对`);
  if (oldFile.every((byte, index) => bytes[index] === byte))
    throw new Refusal(
      'REFUSED',
      `“${name}”是旧格式的表格（.xls、.et），或加了打开密码，不能核对。请在 WPS 或 Excel 中打开，去掉密码，另存为 .xlsx 后再核对；最好索要导出时的原件`,
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new Refusal(
      'REFUSED',
      `“${name}”不是 xlsx 文件，不能核对。请选择导出时的 .xlsx 报表；已存为其他格式的，请在 WPS 或 Excel 中另存为 .xlsx`,
    );
  const parts = zipParts(name, bytes, isPicture);
  refuseOversized(name, parts, mostRows);
  const { book, looks } = parse(name, parts);
  const sheets = book.SheetNames.map((sheetName) => {
    const sheet = book.Sheets[sheetName] as DenseWorkSheet | undefined; // Safe: read with dense.
    const own = looks.get(sheetName);
    return { name: sheetName, rows: rowsOf(sheet), ...(own ? { looks: own } : {}) };
  });
  const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((of, row) => of + row.length, 0), 0);
  if (cells > mostCells) throw new Refusal('REFUSED', `“${name}”有 ${cells} 个单元格，太大，不能核对`);
  return { workbook: { sheets }, properties: { ...book.Custprops } };
}

interface Parsed {
  readonly book: WorkBook;
  readonly looks: ReadonlyMap<string, FileLooks>;
}

function parse(name: string, parts: Record<string, Uint8Array>): Parsed {
  try {
    const zip = zipSync(parts, { level: 0 });
    const options = { dense: true, cellFormula: true, cellHTML: false, cellNF: true, sheetRows: mostRows };
    return { book: read(zip, { type: 'array', ...options }), looks: readLooks(parts) };
  } catch {
    throw new Refusal('REFUSED', `“${name}”已损坏，或不是 xlsx 文件，无法核对`);
  }
}

function rowsOf(sheet: DenseWorkSheet | undefined): FileSheet['rows'] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  return Array.from(data, (cells) =>
    Array.from((cells ?? []).slice(0, mostColumns), (cell) => (cell ? fileCell(cell) : null)),
  );
}

function fileCell({ t, v, w, f, z }: CellObject): FileCell {
  const format = z === undefined || z === 'General' ? {} : { format: String(z) };
  return { formula: f ?? null, value: scalarOf(t, v, w), ...format };
}

function scalarOf(type: CellObject['t'], value: CellObject['v'], words: string | undefined): Scalar {
  if (type === 'e') return words ?? '#VALUE!';
  if (typeof value === 'number') return exactOf(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}
