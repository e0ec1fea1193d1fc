import type { Hundredths } from '../number/points.ts';
import { doubtOfAmount, withDoubt } from './clauseReading.ts';
import type { ClauseLevel, ClauseRule, Span } from './clauseRule.ts';
import { isPercent } from './clauseRuleOf.ts';
import type { Clause } from './findClauses.ts';
import { levelOf, subjectOf } from './joinClauses.ts';

type Several = readonly [Clause, ...Clause[]];

/** The levels that several clauses name, of which a candidate has one; a range where a level has one. */
export function levelsRule(clauses: Several, max: Hundredths | null): ClauseRule {
  const [first] = clauses;
  const isNamed = clauses.every(({ condition }) => levelOf(condition.label) !== null);
  const levels: ClauseLevel[] = clauses.map(({ action, condition }) => ({
    name: (isNamed ? levelOf(condition.label) : null) ?? condition.label,
    points: 'amount' in action ? action.amount : 0,
  }));
  const all = levels.flatMap(({ points }) => (typeof points === 'number' ? [points] : points));
  const most = Math.max(...all);
  const isRanged = levels.some(({ points }) => typeof points !== 'number');
  const why = doubtOfAmount(most, max) ?? (max !== null && most < max ? '最高一档小于本项满分' : undefined);
  const shared = { levels, label: isNamed ? labelBefore(first.condition.label) : '', at: wholeOf(clauses) };
  return isRanged
    ? withDoubt({ kind: 'award-range', points: [Math.min(...all), most], ...shared }, why)
    : withDoubt({ kind: 'levels', points: null, ...shared }, why);
}

/** The bands of a count or a share, so ordered that the first which holds counts. */
export function bandsRule(clauses: Several, max: Hundredths | null): ClauseRule {
  const [first] = clauses;
  const isDeduct = first.action.kind === 'deduct';
  const bands = clauses.flatMap(({ action, condition: { comparisons, words } }) => {
    // 达到80%未达到90%: an award goes by its lower bound, a deduction by its upper one.
    const own = comparisons.filter(({ when }) => isDeduct === ('lessThan' in when || 'atMost' in when));
    const compared = own[0] ?? comparisons[0];
    if (!compared) return [];
    const zero = isDeduct ? (max ?? 0) : 0;
    const when = isDeduct && compared.upTo !== undefined ? { atMost: compared.upTo } : compared.when;
    return [{ name: words, when, points: 'amount' in action ? action.amount : zero }];
  });
  const unit =
    clauses.map(({ condition }) => condition.compared?.unit ?? '').find((each) => each !== '') ?? '';
  return withDoubt(
    {
      kind: isDeduct ? 'deduct-bands' : 'award-bands',
      points: null,
      ...(unit !== '' && { unit: isPercent(unit) ? '%' : unit }),
      ...(isPercent(unit) && { rate: true as const }),
      levels: apart(bands).sort(bySeverity),
      label: subjectOf(first),
      at: wholeOf(clauses),
    },
    doubtOfBands(clauses, bands, max),
  );
}

/** How often something happened, each number with its points: 一次扣1分，两次扣3分. */
export function tiersRule(clauses: Several, base: ClauseRule, max: Hundredths | null): ClauseRule {
  const isDeduct = clauses[0].action.kind === 'deduct';
  const zero = isDeduct ? (max ?? 0) : 0;
  const tiers = clauses.flatMap(({ action, condition: { compared, words } }, index) => {
    const when = index === 0 ? { atLeast: 1 } : compared?.when;
    return when ? [{ name: words, when, points: 'amount' in action ? action.amount : zero }] : [];
  });
  const hasGap = tiers.some(({ when }, index) => !('atLeast' in when) || when.atLeast !== index + 1);
  return withDoubt(
    {
      kind: isDeduct ? 'deduct-bands' : 'award-bands',
      points: null,
      unit: base.unit ?? '次',
      levels: [...tiers].reverse(),
      label: base.label,
      at: wholeOf(clauses),
    },
    hasGap ? '各档次数不相连' : doubtOfBands(clauses, tiers, max),
  );
}

function doubtOfBands(
  clauses: Several,
  bands: readonly ClauseLevel[],
  max: Hundredths | null,
): string | undefined {
  if (bands.some(({ points }) => typeof points !== 'number')) return '一档之内还有幅度';
  const isDeduct = clauses[0].action.kind === 'deduct';
  if (isDeduct && max === null && clauses.some(({ action }) => action.kind === 'zero')) return '没有写明满分';
  return doubtOfAmount(Math.max(...bands.map(({ points }) => Number(points))), max);
}

/** 80%以上…，80%以下…: the bound itself belongs to the one, so that the other is below it. */
function apart(bands: readonly ClauseLevel[]): ClauseLevel[] {
  const from = new Set(bands.flatMap(({ when }) => (when && 'atLeast' in when ? [when.atLeast] : [])));
  return bands.map((band) =>
    band.when && 'atMost' in band.when && from.has(band.when.atMost)
      ? { ...band, when: { lessThan: band.when.atMost } }
      : band,
  );
}

/** Awards from the highest bound down, then what falls short from the worst up. */
function bySeverity(a: ClauseLevel, b: ClauseLevel): number {
  const bound = ({ when }: ClauseLevel) => (when ? (Object.values(when)[0] ?? 0) : 0);
  const falls = ({ when }: ClauseLevel) => when !== undefined && ('lessThan' in when || 'atMost' in when);
  if (falls(a) !== falls(b)) return falls(a) ? 1 : -1;
  return falls(a) ? bound(a) - bound(b) : bound(b) - bound(a);
}

function wholeOf(clauses: Several): Span {
  const starts = clauses.map(({ at }) => at[0]);
  const ends = clauses.map(({ at }) => at[1]);
  return [Math.min(...starts), Math.max(...ends)];
}

function labelBefore(label: string): string {
  const level = levelOf(label);
  if (level === null) return '';
  const before = label.slice(0, label.lastIndexOf(level));
  return before.replace(/(?:为|是|获|获得|达到|[“"，,、：:(（\s])+$/u, '');
}
