import { itemsOf } from '../../shared/scheme/sheet.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { shandong } from '../support/shandong.ts';

/** The Shandong sheet as numbers: one row of `ruleCount` counts a candidate, a tick being 0 or 1, -1 not entered. */
const items = itemsOf(shandong.sheet);
const ruleIds = items.flatMap((item) => item.rules.map((rule) => rule.id));
const opZero = 0;
const opDeduct = 1;
const opAdd = 2;
const opAtMost = 3;
const opLessThan = 4;

const ops: number[] = [];
const points: number[] = [];
const bounds: number[] = [];
const refs: number[] = [];
for (const rule of items.flatMap((item) => item.rules)) {
  refs.push(ruleIds.indexOf('countOf' in rule && rule.countOf ? rule.countOf : rule.id));
  points.push('points' in rule && typeof rule.points === 'number' ? rule.points : 0);
  const when = 'when' in rule ? rule.when : { atMost: 0 };
  bounds.push('atMost' in when ? when.atMost : 'lessThan' in when ? when.lessThan : 0);
  if (rule.kind === 'zero-if') ops.push(opZero);
  else if (rule.kind === 'add-per') ops.push(opAdd);
  else if (rule.kind === 'deduct-if-count') ops.push('atMost' in when ? opAtMost : opLessThan);
  else ops.push(opDeduct);
}
const op = Uint8Array.from(ops);
const point = Int32Array.from(points);
const bound = Int32Array.from(bounds);
const ref = Int32Array.from(refs);
const itemMax = Int32Array.from(items.map((item) => item.max));
const itemStart = Int32Array.from(items.map((item) => (item.start === 'full' ? item.max : 0)));
const itemRules = Int32Array.from(items.map((item) => item.rules.length));
const needed = Uint8Array.from(
  items.flatMap((item) => item.rules.map((rule) => (item.required.has(rule.id) ? 1 : 0))),
);
const itemDimension = Int32Array.from(
  shandong.sheet.dimensions.flatMap((dimension, index) => dimension.items.map(() => index)),
);
const dimensionCount = shandong.sheet.dimensions.length;
/** Stands for unscored. */
const none = -1;
const ruleCount = op.length;

/** The sheets as one typed array. */
export function packSheets(sheets: readonly Values[]): Int32Array {
  const packed = new Int32Array(sheets.length * ruleCount);
  sheets.forEach((values, row) => {
    ruleIds.forEach((id, column) => {
      const value = values[id];
      const untouched = needed[column] === 1 ? none : 0;
      packed[row * ruleCount + column] = Array.isArray(value) ? value.length : Number(value ?? untouched);
    });
  });
  return packed;
}

/**
 * Items, dimensions, totals and ranks by a plain loop over typed arrays, unscored ones and vetoes minded: the limit that
 * results are measured against, doing the same work.
 */
export function plainLoop(
  packed: Int32Array,
  vetoed: Uint8Array,
  count: number,
): { totals: Int32Array; ranks: Int32Array } {
  const itemScores = new Int32Array(count * itemMax.length);
  const dimensions = new Int32Array(count * dimensionCount);
  const totals = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const base = row * ruleCount;
    let rule = 0;
    let total = 0;
    for (let item = 0; item < itemMax.length; item += 1) {
      let added = 0;
      let deducted = 0;
      let isZero = false;
      let isKnown = true;
      for (const end = rule + (itemRules[item] ?? 0); rule < end; rule += 1) {
        const value = packed[base + (ref[rule] ?? 0)] ?? 0;
        const each = point[rule] ?? 0;
        if (value === none) {
          isKnown = false;
          continue;
        }
        switch (op[rule]) {
          case opZero:
            if (value === 1) isZero = true;
            break;
          case opAdd:
            added += value * each;
            break;
          case opAtMost:
            if (value <= (bound[rule] ?? 0)) deducted += each;
            break;
          case opLessThan:
            if (value < (bound[rule] ?? 0)) deducted += each;
            break;
          default:
            deducted += value * each;
        }
      }
      const capped = Math.min(itemMax[item] ?? 0, (itemStart[item] ?? 0) + added) - deducted;
      const score = isZero || (isKnown && capped < 0) ? 0 : isKnown ? capped : none;
      itemScores[row * itemMax.length + item] = score;
      const place = row * dimensionCount + (itemDimension[item] ?? 0);
      const sum = dimensions[place] ?? 0;
      dimensions[place] = score === none || sum === none ? none : sum + score;
      total = score === none || total === none ? none : total + score;
    }
    totals[row] = total;
  }
  const order = Int32Array.from({ length: count }, (_, row) => row)
    .filter((row) => totals[row] !== none && vetoed[row] === 0)
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  const ranks = new Int32Array(count);
  let place = 0;
  for (let position = 0; position < order.length; position += 1) {
    const row = order[position] ?? 0;
    if (position === 0 || totals[row] !== totals[order[position - 1] ?? 0]) place = position + 1;
    ranks[row] = place;
  }
  return { totals, ranks };
}
