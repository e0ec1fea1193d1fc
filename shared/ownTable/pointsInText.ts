import type { Span } from '../clause/clauseRule.ts';
import { chineseNumber } from '../number/chineseNumber.ts';
import { type Hundredths, parsePoints } from '../number/points.ts';

/** Points that a text names, with where. */
export interface NamedPoints {
  readonly points: Hundredths;
  /** Of the whole remark, brackets included. */
  readonly at: Span;
}

const figure = '(\\d{1,4}(?:\\.\\d{1,2})?|[一二三四五六七八九十两]{1,3}(?=分))';
const lead =
  '(?:本项|此项|满分|总分|共计?|计|小计|合计|分值|权重|占|最高|最多|上限|限|不超过|标准分|基本分|基础分)*[为:：]?';
const inBrackets = new RegExp(`[（(【\\[]\\s*${lead}\\s*${figure}\\s*(分|%)?\\s*[）)】\\]]`, 'gu');
const atEnd = new RegExp(`[，,:：\\s]?${lead}\\s*${figure}分[。.]?$`, 'u');

/** The points that a name bears: 领导班子好（15）, 一、组织建设（20分）, 制度建设 15分. Null where it bears none. */
export function pointsOfName(text: string): NamedPoints | null {
  const found = [...text.matchAll(inBrackets)].filter(({ index }) => index > 0);
  const match = found.at(-1) ?? atEnd.exec(text);
  return match ? named(match) : null;
}

/** The points in brackets of a content's parts: （5分）. A number without 分 is none. */
export function pointsInContent(text: string): NamedPoints[] {
  return [...text.matchAll(inBrackets)].flatMap((match) => (match[2] === '分' ? (named(match) ?? []) : []));
}

function named(match: RegExpExecArray | RegExpMatchArray): NamedPoints | null {
  const points = pointsOf(match[1] ?? '');
  const start = match.index ?? 0;
  return points === null ? null : { points, at: [start, start + match[0].length] };
}

/** Points that figures or Chinese numerals write. @example pointsOf('十五') // 1500 */
export function pointsOf(text: string): Hundredths | null {
  const number = chineseNumber(text);
  return number === null ? null : parsePoints(String(number));
}

/**
 * The points of a cell of maxima: 8, 8分, 满分8分, 八分, 0～8, 8% of a hundred. Null where it says none or more than one.
 *
 * @example pointsOfCell('8分') // 800
 */
export function pointsOfCell(text: string): Hundredths | null {
  const bare = text.replace(/\s/gu, '').replace(/^[（(](.*)[）)]$/u, '$1');
  const [, range] = /^0分?[-－—–~～至](\d{1,4}(?:\.\d{1,2})?)分?$/u.exec(bare) ?? [];
  if (range !== undefined) return parsePoints(range);
  const [, figures = ''] =
    /^(?:满分|最高|最多|上限|不超过|限|计|共|[≤<+＋加])*[:：]?(\d{1,4}(?:\.\d{1,2})?|[一二三四五六七八九十百两]+)(?:分|%)?(?:以内|以下)?$/u.exec(
      bare,
    ) ?? [];
  return figures === '' ? null : pointsOf(figures);
}

/** Points below nought that a cell of maxima may hold among deductions: −10, 扣10分. */
export function deductionOfCell(text: string): Hundredths | null {
  const [, figures] =
    /^(?:[-－—–−]|扣|减|最多扣|最高扣)(\d{1,4}(?:\.\d{1,2})?)分?$/u.exec(text.replace(/\s/gu, '')) ?? [];
  return figures === undefined ? null : parsePoints(figures);
}
