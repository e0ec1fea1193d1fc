import { type Comparison, describeComparison } from '../number/comparison.ts';
import { describeLine } from '../number/describeLine.ts';
import { formatPoints } from '../number/points.ts';
import { isRate, type Rule } from '../scheme/rule.ts';
import { sheetPointsWords, stepWords } from '../scheme/stepping.ts';
import { wordsOf } from '../scheme/text.ts';

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
      if (rule.rate) {
        const over = rule.above ? `超过 ${rule.above}% 的，` : '';
        return `${over}每 ${rule.per ?? 1} 个百分点${verb} ${formatPoints(rule.points)} 分${limit}`;
      }
      const beyond = rule.above ? `超过 ${rule.above} ${rule.unit}的，` : '';
      return `${beyond}${stepWords(rule, rule.unit)}${verb} ${formatPoints(rule.points)} 分${limit}${sheetPointsWords(rule, rule.unit)}`;
    }
    case 'deduct-if-count':
    case 'add-if-count': {
      const verb = rule.kind === 'add-if-count' ? '加' : '扣';
      const line = rule.rate ? describeLine(rule.when) : describeComparison(rule.when, rule.unit);
      return `${line}${verb} ${formatPoints(rule.points)} 分`;
    }
    case 'award-bands':
    case 'deduct-bands': {
      const verb = rule.kind === 'award-bands' ? '得' : '扣';
      const line = (when: Comparison) =>
        isRate(rule) ? describeLine(when) : describeComparison(when, rule.unit);
      return rule.bands
        .map(({ when, points }) => `${line(when)}${verb} ${formatPoints(points)} 分`)
        .join('，');
    }
    case 'award-share':
      return `按比率得 ${formatPoints(rule.points)} 分的相应部分，四舍五入到 ${rule.places} 位小数`;
    case 'deduct-short':
      if (rule.rate)
        return `应达到 ${rule.target}%，每低 ${rule.per ?? 1} 个百分点扣 ${formatPoints(rule.points)} 分`;
      return `应有 ${rule.target} ${rule.unit}，每少 ${rule.per ?? 1} ${rule.unit}扣 ${formatPoints(rule.points)} 分${sheetPointsWords(rule, rule.unit)}`;
    case 'deduct-range':
    case 'award-range': {
      const verb = rule.kind === 'award-range' ? '得' : '扣';
      return `${rule.each ? '每例' : ''}${verb} ${formatPoints(rule.points[0])}～${formatPoints(rule.points[1])} 分`;
    }
    case 'levels':
      return rule.levels.map((level) => `${wordsOf(level.name)} ${formatPoints(level.points)} 分`).join('、');
  }
}
