import type { Span } from '../clause/clauseRule.ts';
import { type Hundredths, parsePoints } from '../number/points.ts';
import type { AroundText } from './aroundTable.ts';
import { type Findings, mark } from './findings.ts';
import type { DimensionKind, DraftDimension } from './ownTableDraft.ts';
import { originsIn } from './piece.ts';

const figure = '(\\d{1,4}(?:\\.\\d{1,2})?)\\s*分';
const ofBonus = new RegExp(
  `(?:附?加分|奖励分)(?:项目?|部分|分值|总分|累计)?[^。；;\\d]{0,10}${figure}`,
  'gu',
);
const ofDeductions = new RegExp(
  `(?:减分|扣分|倒扣分)(?:项目?|部分|总分|累计)?[^。；;\\d]{0,10}${figure}`,
  'gu',
);
const ofTotal = new RegExp(
  `(?:总分|总得分|最终得分|最后得分|考核得分|合计得分)[^。；;，,\\d]{0,6}(?:不(?:得)?超过|最高(?:不超过|为)?|以)\\s*${figure}`,
  'gu',
);

/** What notes around the table limit: bonus points, deductions and the whole. */
export interface SaidLimits {
  readonly dimensions: readonly DraftDimension[];
  /** The most that the whole sheet may come to; absent where nothing says it. */
  readonly cap?: Hundredths;
}

/**
 * The dimensions with the limits that notes around the table say of them. A figure that says something else than the
 * table, or of which it is not plain what it limits, is left open.
 */
export function saidLimits(
  dimensions: readonly DraftDimension[],
  around: readonly AroundText[],
  findings: Findings,
): SaidLimits {
  const bonus = limitOf(around, ofBonus, knownLimit(dimensions, 'bonus'), findings);
  const deductions = limitOf(around, ofDeductions, knownLimit(dimensions, 'deduction'), findings);
  const cap = limitOf(around, ofTotal, undefined, findings);
  return {
    dimensions: dimensions.map((dimension) => {
      if (dimension.kind === 'bonus' && bonus !== null) return { ...dimension, cap: bonus };
      return dimension.kind === 'deduction' && deductions !== null
        ? { ...dimension, floor: -deductions }
        : dimension;
    }),
    ...(cap !== null && { cap }),
  };
}

/** The limit that the only dimension of a kind has already, null where it has none; none of the kind, or several: not to be known. */
function knownLimit(dimensions: readonly DraftDimension[], kind: DimensionKind): Hundredths | null | 'many' {
  const [only, ...more] = dimensions.filter((dimension) => dimension.kind === kind);
  if (!only || more.length > 0) return 'many';
  const own = kind === 'bonus' ? only.cap : only.floor;
  if (own !== undefined) return Math.abs(own);
  const ofItems = only.items.map(({ cap, floor }) => (kind === 'bonus' ? cap : floor));
  const known = ofItems.filter((limit) => typeof limit === 'number');
  return known.length === ofItems.length ? Math.abs(known.reduce((sum, limit) => sum + limit, 0)) : null;
}

/** The limit that the texts say and that is not there yet; null where there is none, or it is there already. */
function limitOf(
  around: readonly AroundText[],
  pattern: RegExp,
  known: Hundredths | null | 'many' | undefined,
  findings: Findings,
): Hundredths | null {
  if (known === 'many') return null;
  let limit: Hundredths | null = null;
  for (const { piece } of around)
    for (const match of piece.text.matchAll(pattern)) {
      const points = parsePoints(match[1] ?? '');
      if (points === null) continue;
      const isNew = (known === null || known === undefined) && (limit === null || limit === points);
      if (points !== known && !isNew) continue;
      const at: Span = [match.index, match.index + match[0].length];
      mark(findings, originsIn(piece, at), 'limit');
      if (isNew) limit = points;
    }
  return limit;
}
