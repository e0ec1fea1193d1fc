import type { KindSource } from './readRosterRow.ts';
import { rosterFieldTitles } from './rosterField.ts';

const namedAtMost = 10;

/** Which rows were passed over as sums; empty where none was. */
export function noteOnSums(rows: readonly number[]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > namedAtMost ? `等 ${rows.length} 行` : '行';
  return [`第 ${rows.slice(0, namedAtMost).join('、')} ${more}是合计、小计，已略过。`];
}

/** How many kinds were read from names and how many are the default; empty where no name told one. */
export function noteOnKinds(
  { name, default: left }: Record<KindSource, number>,
  defaultKind: string,
): string[] {
  if (name === 0) return [];
  const { kind } = rosterFieldTitles;
  const rest = left > 0 ? `，其余 ${left} 行按“${defaultKind}”` : '';
  return [`没有写${kind}的，${name} 行按单位名称判断${rest}，请核对。`];
}
