import { itemsOf } from '../../shared/scheme/sheet.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { shandong } from '../support/shandong.ts';

/** The Shandong sheet as numbers: one row of `ruleCount` counts a candidate, a tick being 0 or 1. */
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
const ruleCount = op.length;

/** The sheets as one typed array. */
export function packSheets(sheets: readonly Values[]): Int32Array {
  const packed = new Int32Array(sheets.length * ruleCount);
  sheets.forEach((values, row) => {
    ruleIds.forEach((id, column) => {
      const value = values[id];
      packed[row * ruleCount + column] = Array.isArray(value) ? value.length : Number(value ?? 0);
    });
  });
  return packed;
}

/** Items, totals and ranks by a plain loop over typed arrays: the limit that results are measured against. */
export function plainLoop(packed: Int32Array, count: number): { totals: Int32Array; ranks: Int32Array } {
  const itemScores = new Int32Array(count * itemMax.length);
  const totals = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const base = row * ruleCount;
    let rule = 0;
    let total = 0;
    for (let item = 0; item < itemMax.length; item += 1) {
      let added = 0;
      let deducted = 0;
      let isZero = false;
      for (const end = rule + (itemRules[item] ?? 0); rule < end; rule += 1) {
        const value = packed[base + (ref[rule] ?? 0)] ?? 0;
        const each = point[rule] ?? 0;
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
      const score = isZero || capped < 0 ? 0 : capped;
      itemScores[row * itemMax.length + item] = score;
      total += score;
    }
    totals[row] = total;
  }
  const order = Int32Array.from({ length: count }, (_, row) => row).sort(
    (a, b) => (totals[b] ?? 0) - (totals[a] ?? 0),
  );
  const ranks = new Int32Array(count);
  let place = 0;
  for (let position = 0; position < count; position += 1) {
    const row = order[position] ?? 0;
    if (position === 0 || totals[row] !== totals[order[position - 1] ?? 0]) place = position + 1;
    ranks[row] = place;
  }
  return { totals, ranks };
}
