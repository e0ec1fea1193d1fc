import type { Scheme } from '../scheme/scheme.ts';
import { type Item, itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';

/**
 * Which article of 考评口径 the 考评标准 go by that the document does not have, a sentence for a signed page; none where the
 * document has them all, or no article says so.
 *
 * @example citedReadings(tianjin) // ['考评标准和分值按考评口径第1条。']
 */
export function citedReadings({ sheet, defaultsNote, readingNotes }: Scheme): string[] {
  if (!sheet || !defaultsNote) return [];
  const article = readingNotes.findIndex(({ text }) => wordsOf(text).startsWith(wordsOf(defaultsNote)));
  const items = itemsOf(sheet);
  const own = items.filter(isOurs);
  if (article < 0 || own.length === 0) return [];
  const which = own.length === items.length ? '' : `${own.map(({ id }) => id).join('、')} 的`;
  return [`${which}考评标准和分值按考评口径第${article + 1}条。`];
}

function isOurs({ standard }: Item): boolean {
  return 'caption' in standard;
}
