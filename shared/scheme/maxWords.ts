import { formatPoints } from '../number/points.ts';
import { type Limits, limitsOfSum } from './limits.ts';
import type { Dimension, Item } from './sheet.ts';

/** 加分, 减分 or 加减分 for what is beside the total; the full points of anything else. @example maxWords(bonus) // '加分' */
export function maxWords(part: Item | Dimension): string {
  return besideTotal(part) ?? formatPoints(part.max);
}

/** Which way something without full points of its own moves the total; null where it has full points, or moves nothing. */
export function besideTotal(part: Item | Dimension): '加分' | '减分' | '加减分' | null {
  if (part.max !== 0) return null;
  const moves = 'items' in part ? part.items.map(({ limits }) => limits) : [part.limits];
  const { floor, cap } = 'items' in part ? limitsOfSum(part) : noLimits;
  const isUp = (cap === null || cap > 0) && moves.some((each) => each.cap === null || each.cap > 0);
  const isDown = (floor === null || floor < 0) && moves.some((each) => each.floor === null || each.floor < 0);
  if (isUp && isDown) return '加减分';
  return isUp ? '加分' : isDown ? '减分' : null;
}

const noLimits: Limits = { floor: null, cap: null };
