import { z } from 'zod';
import type { Share } from '../number/comparison.ts';
import { parsePoints } from '../number/points.ts';
import { entryOf, measureOf } from '../scheme/rule.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { itemsOf } from '../scheme/sheet.ts';
import { checkValue, show } from './checkValue.ts';
import type { Facts } from './facts.ts';
import { type Value, valueSchema } from './value.ts';

/** A sheet as other programs write it: points in 分, measures as percent or as the two counts. */
export const scoreInputSchema = z.strictObject({
  values: z.record(z.string(), z.unknown()).default({}),
  measures: z.record(z.string(), z.unknown()).default({}),
  vetoes: z.array(z.string()).default([]),
  /** The kind of organisation, which some items go by; must be given where there are such items. */
  kind: z.string().optional(),
  /** The round whose targets count; the whole year's where none is named. */
  round: z.string().optional(),
});
export type ScoreInput = z.output<typeof scoreInputSchema>;

const shareSchema = z.strictObject({ count: z.int().nonnegative(), of: z.int().positive() });

/** A sheet read from outside: the facts to score and the confirmed vetoes, or everything that is wrong with it. */
export type ReadScore =
  | { readonly facts: Facts; readonly vetoIds: readonly string[]; readonly problems?: never }
  | { readonly problems: readonly string[] };

/** Reads a sheet against its scheme. Nothing is guessed: whatever does not fit is named, in Chinese. */
export function readScoreInput(scheme: ScoredScheme, input: ScoreInput): ReadScore {
  const problems: string[] = [];
  const values = readValues(scheme, input.values, problems);
  const measures = readMeasures(scheme, input.measures, problems);
  const known = new Set(scheme.vetoes?.list.map((veto) => veto.id));
  const { kind } = input;
  const kinds = scheme.candidateKinds.join('、');
  if (kind === undefined && scheme.sheet.items.some((item) => item.for))
    problems.push(`有的考评内容只适用于某些类型的单位，请写明 kind，可选：${kinds}`);
  if (kind !== undefined && !scheme.candidateKinds.includes(kind))
    problems.push(`本方案没有“${kind}”这一单位类型，可选：${kinds}`);
  const vetoIds = [...new Set(input.vetoes)];
  for (const id of vetoIds) if (!known.has(id)) problems.push(`本方案没有编号为 ${id} 的否决情形`);
  return problems.length > 0
    ? { problems }
    : { facts: { values, measures, ...(kind !== undefined && { kind }) }, vetoIds };
}

/** As valueSchema; amounts come in 分, which may have decimals. */
const inputSchema = z.union([valueSchema, z.array(z.number()).max(200)]);

function readValues(scheme: ScoredScheme, raw: Readonly<Record<string, unknown>>, problems: string[]) {
  const rules = new Map(
    itemsOf(scheme.sheet).flatMap((item) => item.rules.map((rule) => [rule.id, rule] as const)),
  );
  const values: Record<string, Value> = {};
  for (const [id, given] of Object.entries(raw)) {
    const rule = rules.get(id);
    const parsed = inputSchema.safeParse(given);
    if (!rule) problems.push(`本方案没有编号为 ${id} 的考评标准`);
    else if (!parsed.success)
      problems.push(`标准 ${id} 的值应为是否、整数、分值、档次或清单，现为 ${show(given)}`);
    else {
      const isPoints = ['points', 'amounts'].includes(entryOf(rule));
      const value = isPoints ? inHundredths(given) : parsed.data;
      const problem =
        value === null ? `标准 ${id} 的分值至多两位小数，现为 ${show(given)}` : checkValue(rule, value);
      if (problem) problems.push(problem);
      else if (value !== null) values[id] = value;
    }
  }
  return values;
}

/** Points in 分, or a list of them, as hundredths, null where they are no numbers with at most two decimals; anything else as it is. */
function inHundredths(value: unknown): Value | null {
  if (typeof value === 'number') return parsePoints(String(value));
  if (!Array.isArray(value)) return value as Value; // Safe: the schema has seen it.
  const points = value.map((each) => (typeof each === 'number' ? parsePoints(String(each)) : null));
  return points.every((each) => each !== null) ? points : null;
}

function readMeasures(scheme: ScoredScheme, raw: Readonly<Record<string, unknown>>, problems: string[]) {
  const known = new Set(
    itemsOf(scheme.sheet).flatMap((item) => item.rules.flatMap((rule) => measureOf(rule) ?? [])),
  );
  const measures: Record<string, Share> = {};
  for (const [id, given] of Object.entries(raw)) {
    const share = typeof given === 'number' ? shareOfPercent(given) : readShare(given);
    if (!known.has(id)) problems.push(`本方案没有编号为 ${id} 的指标`);
    else if (!share) {
      problems.push(
        `指标 ${id} 的值 ${show(given)} 应为 0～100 的百分数，或 {"count": 人数, "of": 总人数}，人数不超过总人数`,
      );
    } else measures[id] = share;
  }
  return measures;
}

/** The exact share that a percentage stands for. @example shareOfPercent(95.5) // { count: 955, of: 1000 } */
function shareOfPercent(percent: number): Share | null {
  const match = /^(\d{1,3})(?:\.(\d{1,9}))?$/.exec(String(percent));
  if (!match || percent > 100) return null;
  const [, whole = '', fraction = ''] = match;
  return { count: Number(whole + fraction), of: 100 * 10 ** fraction.length };
}

function readShare(given: unknown): Share | null {
  const parsed = shareSchema.safeParse(given);
  return parsed.success && parsed.data.count <= parsed.data.of ? parsed.data : null;
}
