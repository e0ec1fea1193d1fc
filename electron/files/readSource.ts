import { pastedSource } from '../../shared/ownTable/pastedSource.ts';
import { sourceOfSheets } from '../../shared/ownTable/sourceOfSheets.ts';
import type { SourceFile } from '../../shared/ownTable/sourceTable.ts';
import { parseDelimited } from '../../shared/table/parseDelimited.ts';
import { Refusal } from '../refusal.ts';
import { decodeText } from './decodeText.ts';
import { readDocxSource } from './docxSource/readDocxSource.ts';
import { readMergedSheets } from './readMergedSheets.ts';
import { refuseLarge } from './refuseLarge.ts';
import { zipSizes } from './unpackZip.ts';

/**
 * The tables of a standard that a committee brings, merged cells kept, and the text around them: docx, xlsx, xls, csv,
 * txt and web pages. Meant to run in a worker with a time limit and a memory cap.
 *
 * Errors: a Refusal that says what is wrong with the file and what to do.
 */
export function readSource(name: string, bytes: Uint8Array): SourceFile {
  if (bytes.length === 0) throw new Refusal('REFUSED', `“${name}”是空文件。请检查文件是否保存完整`);
  refuseLarge(name, bytes.length);
  refuseUnreadable(name, bytes);
  if (isDocument(bytes)) return readDocxSource(name, bytes);
  if (/\.(?:txt|tsv|csv|md|html?)$/iu.test(name)) return readTextSource(name, bytes);
  const source = sourceOfSheets(name, readMergedSheets(name, bytes));
  return { ...source, notes: [...source.notes, ...notesOnParts(bytes)] };
}

function readTextSource(name: string, bytes: Uint8Array): SourceFile {
  const text = decodeText(bytes);
  if (text === null) throw new Refusal('REFUSED', `“${name}”不是文字文件，没有读入。${wayOut}`);
  if (/^\s*</u.test(text)) return pastedSource(name, { html: text, text: '' });
  if (/\.csv$/iu.test(name))
    return sourceOfSheets(name, [
      { sheetName: null, rows: parseDelimited(text), merges: [], hiddenColumns: [], notes: [] },
    ]);
  return pastedSource(name, { html: '', text });
}

/** What a person does with a file that is not read. */
const wayOut = '请在 WPS 中全选复制，粘贴到这里';

function refuseUnreadable(name: string, bytes: Uint8Array): void {
  const [, extension = ''] = /\.(\w+)$/u.exec(name) ?? [];
  const isCompound = startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  const stream = (title: string) =>
    isCompound &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(title, 'utf16le'));
  if (stream('EncryptedPackage'))
    throw new Refusal('REFUSED', `“${name}”设有密码，无法读取。请在 WPS 或 Office 中取消密码后另存再试`);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new Refusal('REFUSED', `“${name}”是 PDF，没有读入。${wayOut}`);
  if (/^(?:doc|dot|wps|wpt|et|ett|pdf|rtf|odt)$/iu.test(extension) || stream('WordDocument'))
    throw new Refusal('REFUSED', `“${name}”是 ${extension || 'doc'} 格式的文件，没有读入。${wayOut}`);
}

/** What a workbook holds that is never run nor followed. */
function notesOnParts(bytes: Uint8Array): string[] {
  const paths = startsWith(bytes, [0x50, 0x4b]) ? (zipSizes(bytes) ?? []).map(([path]) => path) : [];
  return [
    ...(paths.some((path) => /vbaProject/iu.test(path)) ? ['文件带有宏，程序没有执行，也没有读入'] : []),
    ...(paths.some((path) => /externalLinks\//iu.test(path))
      ? ['文件带有指向其他文件的链接，程序没有打开']
      : []),
  ];
}

/** Whether a zip is a Word document, whatever it is called. */
function isDocument(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, [0x50, 0x4b])) return false;
  return zipSizes(bytes)?.some(([path]) => path.startsWith('word/')) ?? false;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
