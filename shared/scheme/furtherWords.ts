import type { Item } from './sheet.ts';
import { wordsOf } from './text.ts';

/** What one of the table's further columns says of the item; '' where nothing. */
export function furtherWords({ columns }: Pick<Item, 'columns'>, id: string): string {
  const text = columns?.[id];
  return text === undefined ? '' : wordsOf(text);
}
