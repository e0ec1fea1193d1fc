import { formatPoints } from '../number/points.ts';
import {
  groupOf,
  isCounted,
  isOnlyPart,
  type LeafPart,
  leavesOf,
  type Part,
  partsIn,
  type WithParts,
  weightWords,
} from './part.ts';
import { wordsOf } from './text.ts';

/**
 * How many decimals of a 分 hold every total exactly: two of a score, two or four of a weight in percent, as many of the
 * weight of its group.
 *
 * @example exactPlaces(tianjin) // 4
 */
export function exactPlaces({ parts }: WithParts): number {
  return 2 + Math.max(0, ...parts.map(placesOf));
}

function placesOf(part: Part): number {
  const own = part.weight === undefined ? 0 : part.weight % 100 === 0 ? 2 : 4;
  return own + (part.takes === 'parts' ? Math.max(...part.parts.map(placesOf)) : 0);
}

/** What those places mean, for people. */
export function exactWords(scheme: WithParts): string {
  const places = exactPlaces(scheme);
  const number = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'][places] ?? places;
  return `总分至多${number}位小数，公式保留${number}位，为准确值，不取整再定等次`;
}

/** How exact scores and weights are, as exactWords counts on it. */
export function precisionWords(scheme: WithParts): string {
  const all = scheme.parts.flatMap(partsIn);
  if (all.every(({ weight }) => weight === undefined)) return '得分至多两位小数';
  const isWhole = all.every(({ weight = 0 }) => weight % 100 === 0);
  return `得分至多两位小数、权重${isWhole ? '为整百分数' : '至多两位小数'}`;
}

/**
 * How the parts make the total, and which they are.
 *
 * @example howTotal(tianjin) // '各部分得分乘以权重之和（支部自评 0%、上级党（工）委评定 100%）'
 */
export function howTotal(scheme: WithParts): string {
  const [only] = scheme.parts;
  if (only && isOnlyPart(scheme, only)) return `“${wordsOf(only.name)}”的得分`;
  return `${totalWords(scheme)}（${partsWords(scheme)}）`;
}

/** How the parts make the total. @example totalWords(tianjin) // '各部分得分乘以权重之和' */
export function totalWords({ parts }: WithParts): string {
  const weighed = parts.filter(({ weight }) => weight !== undefined).length;
  if (weighed === parts.length) return '各部分得分乘以权重之和';
  return weighed === 0 ? '各部分得分之和' : '有权重的部分得分乘以权重，再与其余部分的得分相加';
}

/**
 * The parts that a total is made of, with what each is out of or its weight; votes that are only listed are not among
 * them.
 *
 * @example partsWords(tianjin) // '支部自评 0%、上级党（工）委评定 100%'
 */
export function partsWords(scheme: WithParts): string {
  return listWords(scheme.parts);
}

function listWords(parts: readonly Part[]): string {
  return parts
    .filter((part) => part.takes !== 'ballot' || part.outOf !== undefined)
    .map((part) => {
      const own = part.takes === 'parts' ? `（其中${listWords(part.parts)}）` : '';
      return `${wordsOf(part.name)} ${weightWords(part) || '按得分计'}${own}`;
    })
    .join('、');
}

/**
 * How a part counts, under its name; '' where it alone is the total.
 *
 * @example countWords(scheme, superior) // '权重 100%'
 * @example countWords(scheme, self) // '“年度工作”（75%）的 20%'
 */
export function countWords(scheme: WithParts, part: LeafPart): string {
  if (part.takes === 'ballot' && part.outOf === undefined) return '不计分';
  if (isOnlyPart(scheme, part)) return '';
  const group = groupOf(scheme, part);
  const outOf = part.takes === 'sheet' ? '' : `，满分 ${formatPoints(part.outOf ?? 0)}`;
  if (!group) return `${part.weight === undefined ? '按得分计' : `权重 ${weightWords(part)}`}${outOf}`;
  const whole = `“${wordsOf(group.name)}”${group.weight === undefined ? '' : `（${weightWords(group)}）`}`;
  return part.weight === undefined ? `按得分计入${whole}${outOf}` : `${whole}的 ${weightWords(part)}${outOf}`;
}

/** The parts that give points to the total, in their order. */
export function countedParts(scheme: WithParts): readonly LeafPart[] {
  return leavesOf(scheme).filter(({ id }) => isCounted(scheme, id));
}
