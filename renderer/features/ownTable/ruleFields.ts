import type { ClauseKind, ClauseRule } from '../../../shared/clause/clauseRule.ts';
import { type ComparisonWord, comparisonOf } from '../../../shared/number/comparison.ts';
import type { Hundredths } from '../../../shared/number/points.ts';

/** A rule as its form has it. Units: points in 分. */
export interface RuleFields {
  readonly kind: ClauseKind;
  readonly label: string;
  readonly points: number | null;
  readonly low: number | null;
  readonly unit: string;
  readonly target: number | null;
  readonly compare: ComparisonWord;
  readonly bound: number | null;
  readonly per: number | null;
  readonly cap: number | null;
}

/** Which fields a kind has. */
export function usedBy(kind: ClauseKind) {
  const isCounted = kind === 'deduct-per' || kind === 'add-per';
  const isCompared = kind === 'deduct-if-count' || kind === 'add-if-count';
  const isRange = kind === 'deduct-range' || kind === 'award-range';
  const isShort = kind === 'deduct-short';
  return {
    points: isCounted || isCompared || isRange || isShort || kind === 'deduct-if' || kind === 'add-if',
    low: isRange,
    unit: isCounted || isCompared || isShort,
    target: isShort,
    compare: isCompared,
    per: isCounted || isShort,
    cap: isCounted,
  };
}

/** The rule's fields; of a new one those that are usual. */
export function fieldsOf(rule: ClauseRule | null, max: Hundredths | null): RuleFields {
  const points = rule?.points ?? null;
  const [low, high] = typeof points === 'number' ? [null, points] : (points ?? [null, rule ? max : null]);
  const [[compare, bound] = ['lessThan', null]] = Object.entries(rule?.when ?? {});
  return {
    kind: rule?.kind ?? 'deduct-per',
    label: rule?.label ?? '',
    points: high === null ? null : high / 100,
    low: low === null ? null : low / 100,
    unit: rule?.unit ?? '次',
    target: rule?.target ?? null,
    // Safe: a comparison has one of these keys.
    compare: compare as ComparisonWord,
    bound,
    // 缺2次扣1分 may be meant for every two.
    per: rule?.per ?? (rule?.sure === false && rule.when && 'atLeast' in rule.when ? rule.when.atLeast : 1),
    cap: rule?.cap == null ? null : rule.cap / 100,
  };
}

/** The rule that the fields say; what they do not have (levels, the place in the text) stays as it was read. */
export function ruleOfFields(fields: RuleFields, read: ClauseRule | null): ClauseRule {
  const { kind, label, unit, target, per, cap, compare, bound } = fields;
  const uses = usedBy(kind);
  const hundredths = (points: number | null) => Math.round((points ?? 0) * 100);
  const points = uses.low
    ? ([hundredths(fields.low), hundredths(fields.points)] as const)
    : hundredths(fields.points);
  const isSameKind = read?.kind === kind;
  return {
    ...(isSameKind && read.levels && { levels: read.levels }),
    ...(isSameKind && read.checklist && { checklist: read.checklist }),
    ...(isSameKind && read.isOpen && { isOpen: read.isOpen }),
    ...(isSameKind && read.rate && { rate: read.rate }),
    ...(isSameKind && read.effect && { effect: read.effect }),
    ...(isSameKind && read.each && { each: read.each }),
    ...(isSameKind && read.above !== undefined && { above: read.above }),
    ...(isSameKind && read.countOf !== undefined && { countOf: read.countOf }),
    kind,
    label: label.trim(),
    points: uses.points ? points : isSameKind ? read.points : null,
    ...(uses.unit ? { unit: unit.trim() } : isSameKind && read.unit !== undefined && { unit: read.unit }),
    ...(uses.target && target !== null && { target }),
    ...(uses.compare && bound !== null
      ? { when: comparisonOf(compare, bound) }
      : isSameKind && read.when && !uses.compare && { when: read.when }),
    ...(uses.per && per !== null && per > 1 && { per }),
    ...(uses.cap && cap !== null && { cap: hundredths(cap) }),
    at: read?.at ?? [0, 0],
    sure: true,
  };
}
