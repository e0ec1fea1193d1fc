import type { Item } from './sheet.ts';
import { wordsOf } from './text.ts';

/** 考评内容 as the form has it, with the kinds of organisation that it is for. @example contentWords(item) // '发展党员（适用于党委、党总支）' */
export function contentWords({ content, for: kinds }: Pick<Item, 'content' | 'for'>): string {
  return `${wordsOf(content)}${kinds ? `（适用于${kinds.join('、')}）` : ''}`;
}
