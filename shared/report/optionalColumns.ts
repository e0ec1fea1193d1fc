import type { WorksheetModel } from './workbookModel.ts';

/**
 * The columns that may be left out, where the heads (from column 1) carry these names.
 *
 * @example optionalColumns(['序号', '单位', '类型'], ['类型']) // [{ column: 3, name: '类型' }]
 */
export function optionalColumns(
  heads: readonly string[],
  names: readonly string[],
): NonNullable<WorksheetModel['optionalColumns']> {
  return heads.flatMap((head, index) => (names.includes(head) ? [{ column: index + 1, name: head }] : []));
}
