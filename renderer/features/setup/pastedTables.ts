import { textTable } from '../../../shared/roster/textTable.ts';
import { htmlTables } from '../../../shared/table/htmlTables.ts';
import type { TableSheet } from '../../../shared/table/tableSheet.ts';

/** What was pasted: as text and, where the clipboard holds it, as the web page that Excel, WPS and Word put there too. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

export const nothingPasted: Pasted = { text: '', html: '' };

/** What a paste brings. */
export function pastedOf(data: DataTransfer | null): Pasted {
  return { text: data?.getData('text') ?? '', html: data?.getData('text/html') ?? '' };
}

/** The tables in what was pasted: of the page, which tells merged cells, otherwise of the text; none where it holds no rows. */
export function pastedTables({ text, html }: Pasted): readonly TableSheet[] {
  const tables = htmlTables(html);
  if (tables.length > 0) return tables;
  const table = textTable(text);
  return table ? [table] : [];
}
