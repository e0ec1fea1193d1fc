import { textTable } from '../../../shared/roster/textTable.ts';
import { htmlTables } from '../../../shared/table/htmlTables.ts';
import type { TableSheet } from '../../../shared/table/tableSheet.ts';
import type { Pasted } from '../../ui/pasted.ts';

/** The tables in what was pasted: of the page, which tells merged cells, otherwise of the text; none where it holds no rows. */
export function pastedTables({ text, html }: Pasted): readonly TableSheet[] {
  const tables = htmlTables(html);
  if (tables.length > 0) return tables;
  const table = textTable(text);
  return table ? [table] : [];
}
