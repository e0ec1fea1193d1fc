import { sheetNames } from '../report/sheetNames.ts';
import type { WorkbookModel } from '../report/workbookModel.ts';
import { type AllowedFormats, general } from './changedFormats.ts';
import type { WantedLooks } from './changedLooks.ts';
import type { ExportMark } from './exportMark.ts';
import { isSameFooter } from './footerWords.ts';
import { looksOf, type SheetLooks } from './sheetLooks.ts';

/** What a worksheet is to look like, and the formats that its cells may have; null where those are not known. */
export interface WantedSheet extends WantedLooks {
  readonly allowedFormats: AllowedFormats | null;
}

/** How each worksheet of a report should look, by its name: as made anew, or as the mark says where it cannot be. */
export function wantedSheets(
  mark: ExportMark,
  model: WorkbookModel | null,
): ReadonlyMap<string, WantedSheet> {
  const footer = footerOf(mark);
  if (!model)
    return new Map(
      mark.sheets.map(({ name }, index) => {
        const looks = mark.looks?.[index] ?? null;
        return [name, { looks, ...footer, allowedFormats: looks && anyOf(looks) }];
      }),
    );
  const names = sheetNames(model.sheets.map(({ name }) => name));
  return new Map(
    model.sheets.map((sheet, index) => {
      const allowedFormats: AllowedFormats = (row, column) => [
        sheet.rows[row]?.cells[column]?.format ?? general,
      ];
      const name = names[index] ?? '';
      const inks = inksOf(mark, name);
      return [name, { looks: { ...looksOf(sheet), ...(inks && { inks }) }, ...footer, allowedFormats }];
    }),
  );
}

/** The styles of another version may look otherwise, so that only the mark knows. */
function inksOf({ sheets, looks }: ExportMark, name: string): SheetLooks['inks'] {
  return looks?.[sheets.findIndex((sheet) => sheet.name === name)]?.inks;
}

/** The time in the footer is that of the export, so it is known from the mark alone. */
function footerOf({ footers, head }: ExportMark): Pick<WantedLooks, 'footer' | 'isOwnFooter'> {
  if (footers)
    return {
      footer: footers[0] ?? '',
      isOwnFooter: (words) => footers.some((own) => isSameFooter(own, words)),
    };
  const logWords = `日志 ${head.slice(0, 16)}`;
  return { footer: logWords, isOwnFooter: (words) => words.includes(logWords) };
}

/** The mark does not keep which cell has which format. */
function anyOf({ formats = [] }: SheetLooks): AllowedFormats {
  const all = [general, ...formats];
  return () => all;
}
