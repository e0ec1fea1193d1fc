import { describeLine } from '../ballot/describeLine.ts';
import { describeComparison } from '../scheme/comparison.ts';
import type { Rule } from '../scheme/rule.ts';
import { partWords, stepWords } from '../scheme/stepping.ts';
import { wordsOf } from '../scheme/text.ts';
import { formatPoints } from '../scoring/points.ts';

/** How the rule moves its item, in words. @example describePoints(rule) // '每次扣 0.5 分' */
export function describePoints(rule: Rule): string {
  switch (rule.kind) {
    case 'zero-if':
      return '有则本项 0 分';
    case 'zero-if-measure':
      return `${rule.unit === '%' ? describeLine(rule.when) : describeComparison(rule.when, rule.unit)}则本项 0 分`;
    case 'deduct-if':
      return `有则扣 ${formatPoints(rule.points)} 分`;
    case 'add-if':
      return `有则加 ${formatPoints(rule.points)} 分`;
    case 'deduct-per':
    case 'add-per': {
      const verb = rule.kind === 'add-per' ? '加' : '扣';
      const limit = rule.cap === undefined ? '' : `，最多 ${formatPoints(rule.cap)} 分`;
      const beyond = rule.above ? `超过 ${rule.above} ${rule.unit}的，` : '';
      return `${beyond}${stepWords(rule, rule.unit)}${verb} ${formatPoints(rule.points)} 分${limit}${partWords(rule, rule.unit)}`;
    }
    case 'deduct-if-count':
    case 'add-if-count': {
      const verb = rule.kind === 'add-if-count' ? '加' : '扣';
      return `${describeComparison(rule.when, rule.unit)}${verb} ${formatPoints(rule.points)} 分`;
    }
    case 'deduct-short':
      return `应有 ${rule.target} ${rule.unit}，每少 ${rule.per ?? 1} ${rule.unit}扣 ${formatPoints(rule.points)} 分${partWords(rule, rule.unit)}`;
    case 'deduct-range':
    case 'award-range': {
      const verb = rule.kind === 'award-range' ? '得' : '扣';
      return `${verb} ${formatPoints(rule.points[0])}～${formatPoints(rule.points[1])} 分`;
    }
    case 'levels':
      return rule.levels.map((level) => `${wordsOf(level.name)} ${formatPoints(level.points)} 分`).join('、');
  }
}
