import type { Hundredths } from '../number/points.ts';
import { dimensionKinds } from './dimensionKinds.ts';
import type { Findings } from './findings.ts';
import { groupsOf, levelsOf, type PlacedItem } from './levels.ts';
import type { OwnTableChoices } from './ownTableChoices.ts';
import type { DraftColumn, DraftDimension, DraftItem, Piece } from './ownTableDraft.ts';
import { itemKeyOf, readItem, type UnnumberedItem } from './readItem.ts';

/** The dimensions with their items, in the table's order; `whole` names the one where the table has none. */
export function readDimensions(
  placed: readonly PlacedItem[],
  columns: readonly (DraftColumn & { readonly column: number })[],
  whole: Piece,
  total: Hundredths | null,
  choices: OwnTableChoices,
  findings: Findings,
): DraftDimension[] {
  const levels = levelsOf(placed, whole, findings);
  const kinds = dimensionKinds(levels, total, choices);
  const taken = new Set<string>();
  return levels.map(({ key, name, points, items }, index): DraftDimension => {
    const kind = kinds[index] ?? 'points';
    const groups = groupsOf(items, findings);
    const read = items.map(({ table, raw }): UnnumberedItem => {
      const group = groups.get(raw) ?? null;
      return readItem(
        raw,
        {
          table,
          kind,
          isBothWays: /加减分|加扣分|奖[惩罚]/u.test(name.text),
          choice: choices.items?.[itemKeyOf(raw, table)] ?? {},
          allByPanel: choices.allByPanel === true,
          isCarried: choices.carried?.includes(itemKeyOf(raw, table)) === true,
          ofLevel: items.length === 1 ? points : (group?.points ?? null),
          columns: Object.fromEntries(columns.map(({ id, column }) => [id, raw.others.get(column) ?? []])),
          group: group?.name ?? null,
        },
        findings,
      );
    });
    const id = String(index + 1);
    const capped = read.some(({ cap, floor }) => (kind === 'bonus' ? cap !== null : floor !== null));
    return {
      key,
      id,
      kind,
      name,
      max: kind === 'points' ? points : { points: 0, from: points?.from ?? null },
      ...(points && kind === 'bonus' && !(capped && items.length === 1) && { cap: points.points }),
      ...(points && kind === 'deduction' && !(capped && items.length === 1) && { floor: -points.points }),
      items: withIds(read, id, taken),
    };
  });
}

/** The ids that stand in the table, as long as each is there once; others are counted. */
function withIds(items: readonly UnnumberedItem[], dimension: string, taken: Set<string>): DraftItem[] {
  return items.map(({ ownId, ...item }, index) => {
    const isOwnId = ownId !== null && !taken.has(ownId);
    const id = isOwnId ? ownId : freeId(dimension, index + 1, taken);
    taken.add(id);
    return { ...item, id, isOwnId };
  });
}

function freeId(dimension: string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(`${dimension}-${number}`)) number += 1;
  return `${dimension}-${number}`;
}
