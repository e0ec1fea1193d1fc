import { plainNumber } from '../typed/plainNumber.ts';
import type { Typed } from '../typed/typed.ts';
import { largestBallot } from './checkBallot.ts';

/**
 * The count of people or papers that a person typed, full-width digits too; null for an empty field, which is not 0.
 * A percentage is refused by name: 0.95, 95%, ９５％.
 *
 * @example parseBallotCount('１２', '票数') // { value: 12 }
 * @example parseBallotCount('95%', '票数') // { problem: '“95%”不是票数：这里填票数，不填百分比' }
 */
export function parseBallotCount(text: string, what: '票数' | '人数'): Typed<number | null> {
  const typed = plainNumber(text);
  if (typed === '') return { value: null };
  if (/^\d+$/.test(typed)) {
    const value = Number(typed);
    return value <= largestBallot
      ? { value }
      : { problem: `${what}不能超过 ${largestBallot}，请核对“${typed}”` };
  }
  if (/^[\d.]+\s*[%‰]$/.test(typed) || /^\d*\.\d*$/.test(typed) || typed.startsWith('百分之'))
    return { problem: `“${typed}”不是${what}：这里填${what}，不填百分比` };
  return { problem: `${what}应为不小于 0 的整数，“${typed.slice(0, 20)}”不是` };
}
