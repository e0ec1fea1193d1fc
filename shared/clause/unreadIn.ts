import type { Span } from './clauseRule.ts';
import type { StandardSentence } from './splitStandard.ts';

/**
 * The stretches of a text that nothing used and that hold a figure of points or a word of them.
 *
 * @param plain as `plainText` gives it
 * @example unreadIn('另行扣3分', [{ at: [0, 5], part: 0 }], []) // [[0, 5]]
 */
export function unreadIn(
  plain: string,
  sentences: readonly StandardSentence[],
  used: readonly Span[],
): Span[] {
  const free = new Array<boolean>(plain.length).fill(true);
  for (const [start, end] of used) free.fill(false, start, end);
  return sentences
    .flatMap(({ at }) => stretches(plain, at, free))
    .filter((span) => saysPoints(plain.slice(...span)));
}

function stretches(plain: string, [start, end]: Span, free: readonly boolean[]): Span[] {
  const found: Span[] = [];
  let from = -1;
  for (let at = start; at <= end; at += 1) {
    const isFree = at < end && free[at] === true;
    if (isFree && from < 0) from = at;
    if (isFree || from < 0) continue;
    const span = trimmed(plain, [from, at]);
    if (span[0] < span[1]) found.push(span);
    from = -1;
  }
  return found;
}

function trimmed(plain: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s,、;:。()]/u.test(plain[start] ?? '')) start += 1;
  while (end > start && /[\s,、;:。()]/u.test(plain[end - 1] ?? '')) end -= 1;
  return [start, end];
}

function saysPoints(text: string): boolean {
  return /\d|扣|[减加得奖罚计]分|分值|(?:[零一二两三四五六七八九半]|[二三四五六七八九]十)分(?![之钟别管类析工配布散])/u.test(
    text,
  );
}
