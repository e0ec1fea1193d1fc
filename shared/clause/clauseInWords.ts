import { assertNever } from '../assertNever.ts';
import { type Comparison, describeComparison } from '../number/comparison.ts';
import { describeLine } from '../number/describeLine.ts';
import { formatPoints, type Hundredths } from '../number/points.ts';
import type { ClauseKind, ClauseLevel, ClauseRule } from './clauseRule.ts';

/** The kinds as people choose them. */
export const clauseKindWords: Readonly<Record<ClauseKind, string>> = {
  'zero-if': '有则本项不得分',
  'deduct-if': '有则扣分',
  'add-if': '有则加分',
  'deduct-per': '每次（项）扣分',
  'add-per': '每次（项）加分',
  'deduct-if-count': '按次数比较扣分',
  'add-if-count': '按次数比较加分',
  'deduct-short': '应有若干，每少一个扣分',
  'deduct-range': '由考评组扣分',
  'award-range': '由考评组给分',
  levels: '分档得分',
  'award-bands': '按数量分档得分',
  'deduct-bands': '按数量分档扣分',
  'award-share': '按比率得分',
  veto: '一票否决',
};

/**
 * What a clause does, in a few words, as it is shown beside its source.
 *
 * @example clauseInWords(rule) // '每项扣 0.5 分，最多 2 分'
 */
export function clauseInWords(rule: ClauseRule): string {
  return `${whatItDoes(rule)}${rule.cap === undefined || rule.cap === null ? '' : `，最多 ${formatPoints(rule.cap)} 分`}`;
}

function whatItDoes(rule: ClauseRule): string {
  const { kind, points, unit = '次', per = 1, above } = rule;
  const verb = kind.startsWith('deduct') ? '扣' : kind.startsWith('add') ? '加' : '得';
  const beyond = above === undefined ? '' : `超过 ${above} ${unit}的，`;
  const step = per === 1 ? `每${unit}` : `每 ${per} ${unit}`;
  switch (kind) {
    case 'zero-if':
      return rule.when ? `${compared(rule, rule.when)}则不得分` : '有则不得分';
    case 'deduct-if':
    case 'add-if':
      return `有则${verb} ${amount(points)} 分`;
    case 'deduct-per':
    case 'add-per':
      return `${beyond}${step}${verb} ${amount(points)} 分`;
    case 'deduct-if-count':
    case 'add-if-count':
      return `${rule.when ? compared(rule, rule.when) : '有'}则${verb} ${amount(points)} 分`;
    case 'deduct-short':
      return `应有 ${rule.target ?? '？'} ${unit}，每少 ${per} ${rule.rate ? '个百分点' : unit}扣 ${amount(points)} 分`;
    case 'deduct-range':
    case 'award-range':
      if (points === null) return kind === 'deduct-range' ? '由考评组酌情扣分' : '由考评组评分';
      return `由考评组${rule.each ? '每例' : ''}${verb} ${amount(points)} 分`;
    case 'levels':
      return levelsOf(rule)
        .map(({ name, points: own }) => `${name} ${amount(own)} 分`)
        .join('、');
    case 'award-bands':
    case 'deduct-bands':
      return levelsOf(rule)
        .map(
          ({ name, when, points: own }) => `${when ? compared(rule, when) : name}${verb} ${amount(own)} 分`,
        )
        .join('，');
    case 'award-share':
      return `按比率得 ${amount(points)} 分的相应部分`;
    case 'veto':
      return effectOf(rule);
    default:
      return assertNever(kind);
  }
}

function levelsOf({ levels }: ClauseRule): readonly ClauseLevel[] {
  return levels ?? [];
}

function compared({ rate, unit = '' }: ClauseRule, when: Comparison): string {
  return rate ? describeLine(when) : describeComparison(when, unit);
}

function amount(points: Hundredths | readonly [Hundredths, Hundredths] | null): string {
  if (points === null) return '？';
  return typeof points === 'number' ? formatPoints(points) : points.map(formatPoints).join('～');
}

function effectOf({ effect }: ClauseRule): string {
  if (!effect) return '一票否决';
  if ('grade' in effect) return `定为“${effect.grade}”`;
  return 'below' in effect ? `不得评为“${effect.below}”` : '等次下调一级';
}
