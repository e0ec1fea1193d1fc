import { z } from 'zod';
import type { WorkbookModel } from '../report/workbookModel.ts';
import { contentsOf, printOf } from './fingerprint.ts';
import { footerOfModel } from './footerWords.ts';
import { rowKeys, writtenKeys } from './rowKeys.ts';
import { type InkOf, looksOf, sheetLooksSchema } from './sheetLooks.ts';

const printSchema = z.strictObject({ name: z.string(), rows: z.string(), columns: z.string() });

/** What every exported workbook carries, so that the program knows it again. */
const markSchema = z.object({
  format: z.literal(1),
  /** What the report was made from, as the contract takes it. */
  input: z.record(z.string(), z.unknown()),
  title: z.string(),
  assessment: z.object({ id: z.string(), name: z.string() }),
  scheme: z.object({ id: z.string(), title: z.string(), version: z.string(), digest: z.string() }),
  /** The log's head at the time of making. */
  head: z.string(),
  /** ISO instant. */
  madeAt: z.string(),
  programVersion: z.string(),
  /** What each worksheet held, in order. */
  sheets: z.array(printSchema),
  /** How each worksheet showed it, in the same order; earlier marks have none. */
  looks: z.array(sheetLooksSchema).optional(),
  /** What the footers of the worksheets said, each once. */
  footers: z.array(z.string()).optional(),
});
export type ExportMark = z.output<typeof markSchema>;
/** All but what the writer itself knows. */
export type ExportOrigin = Omit<ExportMark, 'format' | 'sheets' | 'looks' | 'footers'>;

/** Prints of larger workbooks are left out. Units: cells. */
const mostPrinted = 1_000_000;

/** The mark of a workbook made from a model; `names` are those of its worksheets in the file. */
export function exportMark(
  origin: ExportOrigin,
  { sheets }: Pick<WorkbookModel, 'sheets'>,
  names: readonly string[],
  inkOf: InkOf,
): ExportMark {
  const cells = sheets.reduce((sum, { rows, columnWidths }) => sum + rows.length * columnWidths.length, 0);
  return {
    format: 1,
    ...origin,
    sheets: sheets.map((sheet, index) => ({
      name: names[index] ?? '',
      ...(cells > mostPrinted ? { rows: '', columns: '' } : printOf(contentsOf(sheet))),
    })),
    looks: sheets.map((sheet) => ({
      ...looksOf(sheet, inkOf),
      ...(cells <= mostPrinted && { rowKeys: writtenKeys(rowKeys(contentsOf(sheet))) }),
    })),
    footers: [...new Set(sheets.map(footerOfModel))],
  };
}

/** Whether the mark says of each worksheet what it was set in, as those of the first version do not. */
export function knowsInks({ looks = [] }: ExportMark): boolean {
  return looks.length > 0 && looks.every(({ inks }) => inks !== undefined);
}

const prefix = 'kaoping.';
/** The most characters of one property that Excel keeps. */
const longest = 240;

/** The mark as custom properties of a document, which Excel, WPS and LibreOffice keep when they save. */
export function markProperties(mark: ExportMark): Record<string, string> {
  // In ASCII, because some readers take properties for Latin-1.
  const text = JSON.stringify(mark).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const parts: Record<string, string> = {};
  for (let at = 0, index = 1; at < text.length; index += 1) {
    const end = Math.min(at + longest, text.length);
    // Properties are trimmed by some programs; a bar at the end keeps a space before it.
    parts[`${prefix}${String(index).padStart(5, '0')}`] = `${text.slice(at, end)}|`;
    at = end;
  }
  return parts;
}

/** The mark that a document's custom properties hold; null where there is none or it is damaged. */
export function readMark(properties: Readonly<Record<string, unknown>>): ExportMark | null {
  const names = Object.keys(properties)
    .filter((name) => name.startsWith(prefix))
    .sort();
  if (names.length === 0) return null;
  const text = names.map((name) => String(properties[name]).replace(/\|$/, '')).join('');
  try {
    return markSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
