import type { ClauseRule, StandardReading } from '../../shared/clause/clauseRule.ts';
import { readStandard } from '../../shared/clause/readStandard.ts';
import { type Hundredths, parsePoints } from '../../shared/number/points.ts';
import { Refusal } from '../refusal.ts';

/**
 * What the command `rules` prints: for each line `{"text", "max"}` what the standard says, a line of JSON. Units: 分.
 *
 * Errors: a Refusal that names the line that is none.
 */
export function rules(input: string): string {
  const lines = input
    .split(/\r?\n/u)
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ ...standardOf(line, index + 1) }]));
  return lines
    .map(({ text, max }) => `${JSON.stringify(printedReading(readStandard(text, max)))}\n`)
    .join('');
}

function standardOf(
  line: string,
  number: number,
): { readonly text: string; readonly max: Hundredths | null } {
  const wrong = (what: string) =>
    new Refusal('REFUSED', `第 ${number} 行${what}，应为 {"text": "考评标准", "max": 分值或 null}`);
  const given = parsed(line, () => wrong('不是 JSON'));
  if (typeof given !== 'object' || given === null || !('text' in given) || typeof given.text !== 'string')
    throw wrong('没有 text');
  const max = 'max' in given ? given.max : null;
  if (max === null || max === undefined) return { text: given.text, max: null };
  const points = typeof max === 'number' ? parsePoints(String(max)) : null;
  if (points === null || points < 0) throw wrong('的 max 不是最多两位小数的分值');
  return { text: given.text, max: points };
}

function parsed(line: string, wrong: () => Refusal): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw wrong();
  }
}

/** A reading as the command line prints it. Units: 分. */
export function printedReading({ rules, full, limits, start, cap, unread, warnings }: StandardReading) {
  return {
    rules: rules.map(printedRule),
    full,
    limits,
    start,
    ...(cap !== undefined && { cap: inPoints(cap) }),
    unread,
    warnings,
  };
}

/** A rule as the command line prints it. Units: 分. */
export function printedRule({ points, cap, levels, ...rule }: ClauseRule) {
  return {
    ...rule,
    points: pointsOf(points),
    ...(cap !== undefined && { cap: inPoints(cap) }),
    ...(levels && { levels: levels.map((level) => ({ ...level, points: pointsOf(level.points) })) }),
  };
}

function pointsOf(points: ClauseRule['points']) {
  return typeof points === 'number' || points === null ? inPoints(points) : points.map((each) => each / 100);
}

function inPoints(points: Hundredths | null): number | null {
  return points === null ? null : points / 100;
}
