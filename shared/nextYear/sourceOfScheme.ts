import type { SourceCell, SourceFile } from '../ownTable/sourceTable.ts';
import type { SchemeSource } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';

/**
 * A scheme's form as a table that was brought, so that another scheme can be made of it on the same page: its name
 * above, a row an item, the dimension merged over its items. Null where it has no form.
 */
export function sourceOfScheme(scheme: SchemeSource): SourceFile | null {
  const { sheet } = scheme;
  if (!sheet) return null;
  const further = sheet.columns ?? [];
  const hasGroups = sheet.dimensions.some(({ items }) => items.some(({ group }) => group));
  const heads = [
    '项目',
    ...(hasGroups ? ['二级指标'] : []),
    '编号',
    '考评内容',
    '分值',
    '考评标准',
    ...further.map(({ head }) => head),
  ];
  const cells: SourceCell[] = heads.map((text, column) => ({ row: 0, column, rows: 1, columns: 1, text }));
  let row = 1;
  for (const { name, max, items } of sheet.dimensions) {
    cells.push({ row, column: 0, rows: items.length, columns: 1, text: `${wordsOf(name)}（${max}分）` });
    for (const item of items) {
      const texts = [
        ...(hasGroups ? [item.group ? wordsOf(item.group) : ''] : []),
        item.id,
        wordsOf(item.content),
        String(item.max),
        wordsOf(item.standard),
        ...further.map(({ id }) => {
          const text = item.columns?.[id];
          return text ? wordsOf(text) : '';
        }),
      ];
      for (const [index, text] of texts.entries())
        if (text !== '') cells.push({ row, column: index + 1, rows: 1, columns: 1, text });
      row += 1;
    }
  }
  const title = wordsOf(scheme.title);
  return {
    name: title,
    tables: [{ name: title, rows: row, columns: heads.length, cells, linesBefore: 1, notes: [] }],
    lines: [title],
    notes: [],
  };
}
