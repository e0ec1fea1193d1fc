import { type DenseWorkSheet, type ParsingOptions, read, type WorkBook } from 'xlsx';
import { legalText } from '../../shared/report/legalText.ts';
import type { TableSheet } from '../../shared/roster/tableSheet.ts';
import { Refusal } from '../refusal.ts';
import { decodeText } from './decodeText.ts';
import { limitRows } from './limitRows.ts';
import { parseDelimited } from './parseDelimited.ts';
import { tableLimits } from './tableLimits.ts';
import { toTableSheet } from './toTableSheet.ts';
import { unpackZip } from './unpackZip.ts';

/** Reads no more than is asked for, and keeps dates apart from numbers. */
const options: ParsingOptions = {
  dense: true,
  sheetRows: tableLimits.countedRows,
  cellDates: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  bookVBA: false,
};

/**
 * The rows of an xlsx, xls or csv, of WPS's own files, and of HTML or XML that was saved as xls. Meant to run in a
 * worker with a time limit and a memory cap.
 *
 * Errors: a Refusal that says what is wrong with the file and what to do.
 * Source: OFFICE.md, "Before any file is read".
 */
export function readTable(name: string, bytes: Uint8Array): TableSheet[] {
  if (bytes.length === 0) throw new Refusal('REFUSED', `“${name}”是空文件。请检查文件是否保存完整`);
  if (bytes.length > tableLimits.fileBytes) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    const most = tableLimits.fileBytes / 1024 / 1024;
    throw new Refusal(
      'REFUSED',
      `“${name}”有 ${size} MB，超过 ${most} MB 的上限。请删去图片和无关的工作表后再试`,
    );
  }
  const sheets = sheetsOf(name, bytes);
  if (sheets.length === 0) throw new Refusal('REFUSED', `“${name}”中没有内容。请检查是否选对了文件`);
  return sheets;
}

function sheetsOf(name: string, bytes: Uint8Array): TableSheet[] {
  if (startsWith(bytes, [0x50, 0x4b]))
    return fromWorkbook(
      name,
      parse(name, () => readZip(name, bytes)),
    );
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return fromWorkbook(
      name,
      parse(name, () => readCompound(name, bytes)),
    );
  const text = decodeText(bytes);
  if (text === null || startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw noTable(name);
  if (text.trimStart().startsWith('<')) {
    return fromWorkbook(
      name,
      parse(name, () => read(text.trimStart(), { ...options, type: 'string', raw: true })),
    );
  }
  const rows = limitRows(name, null, parseDelimited(legalText(text)));
  return rows.length === 0 ? [] : [{ sheetName: null, rows, notes: [] }];
}

function readZip(name: string, bytes: Uint8Array): WorkBook {
  return read(unpackZip(name, bytes), { ...options, type: 'array' });
}

/** An xls; also where Office and WPS put workbooks with a password. */
function readCompound(name: string, bytes: Uint8Array): WorkBook {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)) throw locked(name);
  return read(bytes, { ...options, type: 'array' });
}

/** Runs SheetJS; what it throws becomes a sentence. */
function parse(name: string, readWorkbook: () => WorkBook): WorkBook {
  try {
    return readWorkbook();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw locked(name);
    if (error instanceof Error && /unsupported/i.test(error.message)) throw noTable(name);
    throw new Refusal(
      'REFUSED',
      `“${name}”已损坏，或不是表格文件，无法读取。请在 WPS 或 Excel 中打开、另存为 xlsx 后再试`,
    );
  }
}

/** The sheets that hold anything, visible ones first. */
function fromWorkbook(name: string, workbook: WorkBook): TableSheet[] {
  const sheets = workbook.SheetNames.flatMap((sheetName, index) => {
    const sheet = workbook.Sheets[sheetName] as DenseWorkSheet | undefined; // Safe: read with dense.
    if (!Array.isArray(sheet?.['!data'])) return [];
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const table = toTableSheet(name, sheetName, sheet, isHidden);
    return table.rows.length === 0 ? [] : [{ table, isHidden }];
  });
  return sheets.sort((a, b) => Number(a.isHidden) - Number(b.isHidden)).map(({ table }) => table);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function locked(name: string): Refusal {
  return new Refusal('REFUSED', `“${name}”设有密码，无法读取。请在 WPS 或 Excel 中取消密码后另存再试`);
}

function noTable(name: string): Refusal {
  return new Refusal('REFUSED', `“${name}”不是表格文件。请选择 xlsx、xls 或 csv 文件`);
}
