/** Marks that turn the direction of what follows, which no Chinese text needs. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Whether the text holds such marks. */
export function hasDirectionMarks(text: string): boolean {
  return text.search(directionMarks) >= 0;
}

/**
 * A cell's or a paragraph's text as a person means it: full-width figures and blanks made plain, invisible characters
 * dropped, runs of blanks one blank. A line break stays where a sentence or an enumeration begins after it; one that
 * only wraps a line is closed up.
 *
 * @example settledText('领\n导\n班\n子\n（１５）') // '领导班子（15）'
 * @example settledText('1.未报扣1分；\n2.迟报扣0.5分。') // '1.未报扣1分；\n2.迟报扣0.5分。'
 */
export function settledText(text: string): string {
  const lines = text
    .replace(directionMarks, '')
    .replace(/[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]|\p{Cc}(?<![\t\n\r])/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/gu, '.')
    .replaceAll('％', '%')
    .split(/\r\n?|[\n\u2028\u2029\v\f]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  return spacedName(lines.reduce(joined, ''));
}

const ends = /[。；;！!？?：:]$/u;
const begins =
  /^(?:[（(][\d一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:[.．、](?!\d)|[-－—]\d)|[①-⑳]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[、，])/u;

function joined(before: string, line: string): string {
  if (before === '') return line;
  if (ends.test(before) || begins.test(line)) return `${before}\n${line}`;
  const isWord = /[A-Za-z0-9]$/u.test(before) && /^[A-Za-z0-9]/u.test(line);
  return `${before}${isWord ? ' ' : ''}${line}`;
}

/** A name written one character at a time. @example spacedName('领 导 班 子') // '领导班子' */
function spacedName(text: string): string {
  return /^(?:\p{Script=Han} ){2,}\p{Script=Han}(?=$|[（(\d])/u.test(text) ||
    /^\p{Script=Han} \p{Script=Han}$/u.test(text)
    ? text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    : text;
}
