import type { ClauseRule } from '../clause/clauseRule.ts';

/**
 * How one unit of a counted clause is counted, in plain words that the panel may change; null where nothing is counted.
 *
 * @example conventionOf({ kind: 'deduct-per', unit: '项', label: '材料缺', … }) // '每缺一项计一项'
 */
export function conventionOf({
  kind,
  unit = '次',
  rate,
  label,
  countOf,
  target,
  per = 1,
}: ClauseRule): string | null {
  if (rate || countOf !== undefined) return null;
  switch (kind) {
    case 'deduct-per':
    case 'add-per':
      return per === 1
        ? `${verbOf(label)}一${unit}计一${unit}`
        : `按实际${unit}数计，每满 ${per} ${unit}计一次`;
    case 'deduct-short':
      return `以有记录可查的为准，应有 ${target ?? ''} ${unit}，按少的${unit}数计`;
    case 'deduct-if-count':
    case 'add-if-count':
      return `以有记录可查的${unit}数计`;
    default:
      return null;
  }
}

function verbOf(label: string): string {
  if (/缺|少|未|没有|不齐|不全/u.test(label)) return '每缺';
  return /开展|召开|组织|举办|完成|发表|获|报道/u.test(label) ? '每完成' : '每有';
}
