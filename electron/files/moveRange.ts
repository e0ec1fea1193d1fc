import type { RowPlan } from '../../shared/template/rowPlan.ts';

/** A range whose rows cannot be moved; the message says which. */
export class UnmovableRange extends Error {}

interface Range {
  readonly first: string;
  readonly firstRow: number;
  readonly last: string;
  readonly lastRow: number;
}

/** The range with its rows where they have gone, as one range; repeated rows from their first to their last copy. */
export function stretchRange(ref: string, plan: RowPlan): string {
  const range = parse(ref);
  if (!range) return ref;
  return written(range, plan.move(range.firstRow, 0), plan.move(range.lastRow, plan.copies - 1));
}

/** The same range in one copy of the rows that repeat. */
export function moveRange(ref: string, plan: RowPlan, copy: number): string {
  const range = parse(ref);
  return range ? written(range, plan.move(range.firstRow, copy), plan.move(range.lastRow, copy)) : ref;
}

/**
 * The ranges that a range becomes: one for each copy where it lies in rows that repeat.
 *
 * Errors: throws UnmovableRange where it begins in a repeated row and ends outside, or the other way about.
 */
export function repeatRange(ref: string, plan: RowPlan): string[] {
  const range = parse(ref);
  if (!range) return [ref];
  const [from, to] = [plan.blockOf(range.firstRow), plan.blockOf(range.lastRow)];
  if (from && from === to) {
    return Array.from({ length: plan.copies }, (_, copy) => moveRange(ref, plan, copy));
  }
  const isWhole = (!from || range.firstRow === from.first) && (!to || range.lastRow === to.last);
  if (!isWhole) throw new UnmovableRange(`合并的单元格 ${ref} 一部分在重复行中`);
  return [stretchRange(ref, plan)];
}

function parse(ref: string): Range | null {
  const [, first = '', firstRow, last, lastRow] =
    /^(\$?[A-Z]+\$?)(\d+)(?::(\$?[A-Z]+\$?)(\d+))?$/.exec(ref) ?? [];
  if (firstRow === undefined) return null;
  return {
    first,
    firstRow: Number(firstRow),
    last: last ?? first,
    lastRow: Number(lastRow ?? firstRow),
  };
}

function written({ first, last }: Range, firstRow: number, lastRow: number): string {
  const start = `${first}${firstRow}`;
  return first === last && firstRow === lastRow ? start : `${start}:${last}${lastRow}`;
}
