import type { Span } from './clauseRule.ts';

/** A sentence of a standard: where it stands, and which numbered part it belongs to, from 0. */
export interface StandardSentence {
  readonly at: Span;
  readonly part: number;
}

const numbered =
  /(?:(?<=^|[\n。;,:、\s)])|(?<=分)|(?=[\u2460-\u249b\u2776-\u277f]))\s*(?:[\u2460-\u249b\u2776-\u277f]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}(?:\.(?!\d)|、|\)|:(?=\D))|[一二三四五六七八九十]是)\s*/gu;

/**
 * The sentences of a standard, without the numbers of its parts: ①②, （1）, 1. and 一是 each begin a part. What stands
 * in brackets or quotes is not cut, unless it is long.
 *
 * @param plain as `plainText` gives it
 * @example splitStandard('①缺一次扣1分;②未报扣2分').map(({ part }) => part) // [1, 2]
 */
export function splitStandard(plain: string): StandardSentence[] {
  const heads = [...plain.matchAll(numbered)].filter(({ index, 0: text }) => isHead(plain, index, text));
  const starts = [
    { from: 0, body: 0 },
    ...heads.map(({ index, 0: text }) => ({ from: index, body: index + text.length })),
  ];
  return starts.flatMap(({ body }, part) => {
    const to = starts[part + 1]?.from ?? plain.length;
    return cut(plain, body, to).map((at) => ({ at, part }));
  });
}

/** 1、 within a list of figures (分别加1、2分) begins nothing. */
function isHead(plain: string, index: number, text: string): boolean {
  if (!/^\s*\d/u.test(text)) return true;
  const before = plain.slice(0, index);
  return (
    !/\d\s*[、,]?\s*$/u.test(before) &&
    !/^\s*\d+\s*分/u.test(plain.slice(index + text.length)) &&
    !/分别[^。;]{0,8}$/u.test(before)
  );
}

function cut(plain: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const character = plain[at] ?? '';
    if (character === '(' || character === '“') {
      const close = closing(plain, at, to);
      if (close > at && !/[。;]/u.test(plain.slice(at, close))) at = close;
      continue;
    }
    if (!/[。;\n!?]/u.test(character)) continue;
    if (at > start) spans.push([start, at]);
    start = at + 1;
  }
  if (to > start) spans.push([start, to]);
  return spans.filter(([first, last]) => plain.slice(first, last).trim() !== '');
}

function closing(plain: string, at: number, to: number): number {
  const close = plain.indexOf(plain[at] === '(' ? ')' : '”', at);
  return close > 0 && close < to ? close : at;
}
