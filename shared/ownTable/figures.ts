import type { Span } from '../clause/clauseRule.ts';

/** What follows Chinese numerals that count something. */
const counted =
  '分|次|项|人|份|名|篇|条|期|场|年|个?月|天|日|周|季|元|例|起|件|档|门|课时|小时|学时|倍|成|处|票|户|家|轮|批|堂|节|个|类|级';
const pattern = new RegExp(
  `\\d+(?:\\.\\d+)?%?|百分之[〇零一二三四五六七八九十百]+|[〇零一二两三四五六七八九十百千]+(?=(?:${counted}))|百(?=分制)`,
  'gu',
);

/** Every figure of a text with where it stands: in Arabic numerals, and in Chinese ones that count something. */
export function figuresIn(text: string): { readonly text: string; readonly at: Span }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    at: [match.index, match.index + match[0].length],
  }));
}
