import type { SourceCell, SourceFile } from './sourceTable.ts';

const enumerated =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[部章节类项])/u;

/**
 * The line right over a table that names what is scored in it, where each dimension has a table of its own (一、组织建设
 * （20分）); null where the line is none.
 */
export function headingOver({ tables, lines }: SourceFile, table: number): SourceCell | null {
  const line = (tables[table]?.linesBefore ?? 0) - 1;
  const text = lines[line];
  if (text === undefined || text.length > 40 || !enumerated.test(text) || /[。；]/u.test(text)) return null;
  return { row: 0, column: 0, rows: 1, columns: 1, text, line };
}
