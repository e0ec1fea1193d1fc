import { zipSync } from 'fflate';
import { type CellObject, type DenseWorkSheet, type ParsingOptions, read, type WorkBook } from 'xlsx';
import { csvTable, textTable } from '../../shared/roster/textTable.ts';
import { mergedHtmlTables } from '../../shared/table/htmlTables.ts';
import { parseDelimited } from '../../shared/table/parseDelimited.ts';
import type { MergedSheet, TableSheet } from '../../shared/table/tableSheet.ts';
import { legalText } from '../../shared/text/legalText.ts';
import { Refusal } from '../refusal.ts';
import { chineseDateFormat, withChineseDates } from './chineseDates.ts';
import { decodeText } from './decodeText.ts';
import { limitRows } from './limitRows.ts';
import { isMhtml, mhtmlPages } from './mhtmlParts.ts';
import { odsHiddenRows } from './odsHiddenRows.ts';
import { isOldBook, readOldTexts } from './oldTexts.ts';
import { refuseLarge } from './refuseLarge.ts';
import { refuseOversized, refuseOversizedXml, type WorksheetScan } from './refuseOversized.ts';
import { tableLimits } from './tableLimits.ts';
import { toMergedSheet } from './toMergedSheet.ts';
import { isPicture, zipParts } from './unpackZip.ts';
import { worksheetPaths } from './worksheetPaths.ts';

/** Reads no more than is asked for, keeps dates apart from numbers, and formulas without a result apart from blanks. */
const options: ParsingOptions = {
  dense: true,
  sheetRows: tableLimits.countedRows,
  cellDates: true,
  cellNF: true,
  cellFormula: true,
  cellHTML: false,
  cellStyles: true,
  sheetStubs: true,
  bookVBA: false,
};

/**
 * The rows of an xlsx, xls or csv, of WPS's own files, and of HTML or XML that was saved as xls, merged cells kept. Meant
 * to run in a worker with a time limit and a memory cap.
 *
 * Errors: a Refusal that says what is wrong with the file and what to do.
 * Source: OFFICE.md, "Before any file is read".
 */
export function readMergedSheets(name: string, bytes: Uint8Array): MergedSheet[] {
  if (bytes.length === 0) throw new Refusal('REFUSED', `“${name}”是空文件。请检查文件是否保存完整`);
  refuseLarge(name, bytes.length);
  const sheets = sheetsOf(name, bytes);
  if (sheets.length === 0) throw new Refusal('REFUSED', `“${name}”中没有内容。请检查是否选对了文件`);
  return sheets;
}

function sheetsOf(name: string, bytes: Uint8Array): MergedSheet[] {
  if (startsWith(bytes, [0x50, 0x4b])) return readZip(name, bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readCompound(name, bytes);
  if (isBareBook(bytes)) return readBook(name, bytes, true);
  if (isMhtml(bytes)) return limited(name, mhtmlPages(bytes).flatMap(mergedHtmlTables));
  const text = decodeText(bytes);
  if (text === null || startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw noTable(name);
  return readText(name, legalText(text));
}

/** A text file: XML that Excel 2003 saves, a web page, csv, or what would be pasted. */
function readText(name: string, text: string): MergedSheet[] {
  const trimmed = text.trimStart();
  if (trimmed.startsWith('<') && /<(?:\w+:)?Workbook\b|<office:/u.test(trimmed.slice(0, 4000))) {
    refuseOversizedXml(name, trimmed);
    const isOpenDocument = /<office:/u.test(trimmed.slice(0, 4000));
    const own = isOpenDocument ? { ...options, cellStyles: false, sheetStubs: false } : options;
    const workbook = parse(name, () => read(trimmed, { ...own, type: 'string', raw: true }));
    const tables = fromWorkbook(name, workbook);
    return isOpenDocument ? withOdsHidden(tables, new TextEncoder().encode(trimmed)) : tables;
  }
  if (trimmed.startsWith('<')) {
    if (!/<table\b/iu.test(trimmed)) throw noTable(name);
    return limited(name, mergedHtmlTables(trimmed));
  }
  const table = /\.csv$/iu.test(name) ? csvTable(parseDelimited(text)) : textTable(text);
  return table ? limited(name, [plainSheet(table)]) : [];
}

/** A table of a text, which tells no merged cells. */
function plainSheet(table: TableSheet): MergedSheet {
  return { ...table, merges: [], hiddenColumns: [] };
}

/** The tables that hold anything. Errors: a Refusal where one has too many rows. */
function limited(name: string, tables: readonly MergedSheet[]): MergedSheet[] {
  return tables.flatMap((table) => {
    const rows = limitRows(
      name,
      table.sheetName,
      table.rows.map((cells) => [...cells]),
    );
    return rows.length === 0 ? [] : [{ ...table, rows }];
  });
}

function readZip(name: string, bytes: Uint8Array): MergedSheet[] {
  const parts = zipParts(name, bytes, isPicture, tableLimits.tableBytes);
  const scans = refuseOversized(name, parts);
  const { 'xl/styles.xml': styles, 'content.xml': content } = parts;
  if (styles) parts['xl/styles.xml'] = withChineseDates(styles);
  const zip = zipSync(parts, { level: 0 });
  if (content) return readOds(name, zip, content);
  // What the styles tell beside number formats is slow to read, and of an xlsx the scan knows what is hidden.
  const isXlsx = scans.size > 0;
  const workbook = parse(name, () => read(zip, { ...options, cellStyles: !isXlsx, type: 'array' }));
  const paths = isXlsx ? worksheetPaths(parts) : new Map<string, string>();
  return fromWorkbook(name, workbook, (sheetName) => scans.get(paths.get(sheetName) ?? ''));
}

function readOds(name: string, zip: Uint8Array, content: Uint8Array): MergedSheet[] {
  // Blanks that repeat to the end of an ods would each be made a cell.
  const plain = { ...options, cellStyles: false, sheetStubs: false, type: 'array' } as const;
  const workbook = parse(name, () => read(zip, plain));
  return withOdsHidden(fromWorkbook(name, workbook), content);
}

/** The tables of an OpenDocument with the rows that it hides, which the reader does not tell. */
function withOdsHidden(tables: readonly MergedSheet[], content: Uint8Array): MergedSheet[] {
  const hidden = odsHiddenRows(content);
  return tables.map((table) => {
    const { rows = [], isFiltered = false } = hidden.get(table.sheetName ?? '') ?? {};
    return rows.length > 0 ? { ...table, hidden: { rows, isFiltered } } : table;
  });
}

/** An xls; also where Office and WPS put workbooks with a password. */
function readCompound(name: string, bytes: Uint8Array): MergedSheet[] {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)) throw locked(name);
  return readBook(
    name,
    bytes,
    parse(name, () => isOldBook(bytes)),
  );
}

function readBook(name: string, bytes: Uint8Array, isOld: boolean): MergedSheet[] {
  const workbook = parse(name, () => read(bytes, { ...options, type: 'array' }));
  if (isOld) readOldTexts(workbook);
  nameChineseDates(workbook);
  return fromWorkbook(name, workbook);
}

type XlsCell = CellObject & { readonly XF?: { readonly numFmtId: number } };

/** Writes to the cells of an xls which of the Chinese built-in formats shows them. */
function nameChineseDates({ Sheets }: WorkBook): void {
  // Safe: read with dense; the reader of xls keeps each cell's format with it.
  for (const sheet of Object.values(Sheets) as { '!data'?: (XlsCell[] | undefined)[] }[]) {
    for (const row of sheet['!data'] ?? [])
      for (const cell of row ?? []) {
        const format = cell?.t === 'd' ? chineseDateFormat(cell.XF?.numFmtId ?? 0) : undefined;
        if (format !== undefined) cell.z = format;
      }
  }
}

/** Excel 2 to 4, whose files have no folder of streams: they begin with a BOF record. */
function isBareBook([first, version, length]: Uint8Array): boolean {
  return (
    first === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(version ?? -1) && [4, 6, 8, 16].includes(length ?? -1)
  );
}

/** Runs SheetJS; what it throws becomes a sentence. */
function parse<T>(name: string, readWorkbook: () => T): T {
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
function fromWorkbook(
  name: string,
  workbook: WorkBook,
  scanOf: (sheetName: string) => WorksheetScan | undefined = () => undefined,
): MergedSheet[] {
  const sheets = workbook.SheetNames.flatMap((sheetName, index) => {
    const sheet = workbook.Sheets[sheetName] as DenseWorkSheet | undefined; // Safe: read with dense.
    if (!Array.isArray(sheet?.['!data'])) return [];
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const table = toMergedSheet(name, sheetName, sheet, isHidden, scanOf(sheetName));
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
