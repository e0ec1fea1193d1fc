import { rowList } from '../table/rowNotes.ts';
import type { KindSource } from './rosterKind.ts';

/** That empty cells were taken for merged ones; empty where none was. */
export function noteOnFilled(rows: readonly number[]): string[] {
  return rows.length === 0
    ? []
    : [`第 ${rowList(rows)}左边的上级单位或类型是空的，按合并单元格取了上面一行的，请核对。`];
}

/** How many kinds were read from names and how many are the default; empty where no name told one. */
export function noteOnKinds(
  { name, default: left }: Record<KindSource, number>,
  defaultKind: string,
): string[] {
  if (name === 0 && left === 0) return [];
  if (name === 0) return [`没有写类型的 ${left} 行按“${defaultKind}”，请核对。`];
  const rest = left > 0 ? `，其余 ${left} 行按“${defaultKind}”` : '';
  return [`没有写类型的，${name} 行按单位名称判断${rest}，请核对。`];
}
