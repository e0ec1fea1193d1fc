import { duplicates } from './duplicates.ts';
import { lintColumns } from './lintColumns.ts';
import { lintItem } from './lintItem.ts';
import { itemsOf, type SheetForm } from './sheet.ts';

/** What is wrong with a form: its items, ids used twice. */
export function lintSheet(form: SheetForm): string[] {
  const items = itemsOf(form);
  const ids = [...form.dimensions, ...items, ...items.flatMap((item) => item.rules)].map((part) => part.id);
  return [
    ...items.flatMap(lintItem),
    ...duplicates(ids).map((id) => `编号 ${id} 重复`),
    ...lintColumns(form),
  ];
}
