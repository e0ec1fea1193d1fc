import { z } from 'zod';
import type { CellStyle, WorksheetModel } from '../report/workbookModel.ts';
import { cellAddress } from '../table/cellAddress.ts';

/** How a worksheet was made to show its cells, as the mark keeps it. What is the rule is left out. */
export const sheetLooksSchema = z.object({
  hiddenColumns: z.array(z.number()).optional(),
  /** As A1:F21; all is printed where absent. */
  printArea: z.string().optional(),
  /** Number formats in use, beside General. */
  formats: z.array(z.string()).optional(),
  /** What its cells are set in, as inkCode writes it; not in marks of the first version. */
  inks: z.array(z.string()).optional(),
  /** The keys of its rows, as writtenKeys has them; neither in those. */
  rowKeys: z.string().optional(),
});
export type SheetLooks = z.output<typeof sheetLooksSchema>;

/** The ink of a style, as inkCode writes it. */
export type InkOf = (style: CellStyle) => string;

/** How the worksheet of a report shows its cells; its inks where they are known. */
export function looksOf(
  { rows, hiddenColumns = [], printColumns }: WorksheetModel,
  inkOf?: InkOf,
): SheetLooks {
  const styles = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.style ?? [])));
  const formats = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.format === undefined ? [] : [cell.format]))),
  );
  return {
    ...(hiddenColumns.length > 0 ? { hiddenColumns: [...hiddenColumns] } : {}),
    ...(printColumns ? { printArea: `A1:${cellAddress(printColumns, Math.max(1, rows.length))}` } : {}),
    ...(formats.size > 0 ? { formats: [...formats] } : {}),
    ...(inkOf ? { inks: [...new Set([...styles].map(inkOf))] } : {}),
  };
}
