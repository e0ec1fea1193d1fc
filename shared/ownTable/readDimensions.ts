import type { Hundredths } from '../number/points.ts';
import { type Findings, mark } from './findings.ts';
import type { OwnTableChoices } from './ownTableChoices.ts';
import type {
  DimensionKind,
  DraftColumn,
  DraftDimension,
  DraftItem,
  DraftPoints,
  Piece,
} from './ownTableDraft.ts';
import { joinedPieces, originsIn, partOf, pieceOfCell } from './piece.ts';
import { pointsInContent, pointsOfCell, pointsOfName } from './pointsInText.ts';
import type { RawItem } from './rawItems.ts';
import { itemKeyOf, readItem, type UnnumberedItem } from './readItem.ts';
import { placeKey, type SourceCell } from './sourceTable.ts';

/** An item's cells with the table that they stand in. */
export interface PlacedItem {
  readonly table: number;
  readonly raw: RawItem;
}

/** A level above items: its name with its points, and the items. */
interface Level {
  readonly key: string;
  readonly name: Piece;
  readonly points: DraftPoints | null;
  readonly items: readonly PlacedItem[];
}

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
  const kinds = kindsOf(levels, total, choices);
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

/** The levels that items stand under: a section, otherwise the cell of the first column, otherwise the whole table. */
function levelsOf(placed: readonly PlacedItem[], whole: Piece, findings: Findings): Level[] {
  const levels: (Level & { readonly words: string; items: PlacedItem[] })[] = [];
  for (const item of placed) {
    const { section, dimension } = item.raw;
    const cell = section ?? dimension;
    const words = cell ? cell.text.replace(/[（(]续[）)]|\s/gu, '') : '';
    const last = levels.at(-1);
    // Also where a level is named again on the next page, its figures are used.
    const named = cell ? nameOf(cell, item, findings) : { name: whole, points: null };
    if (last?.words === words) {
      last.items.push(item);
      continue;
    }
    const key = cell ? placeKey({ table: item.table, row: cell.row, column: cell.column }) : 'whole';
    levels.push({ key, ...named, words, items: [item] });
  }
  return levels;
}

/** A level's name without its points, which may stand in a column of their own. */
function nameOf(
  cell: SourceCell,
  { table, raw }: PlacedItem,
  findings: Findings,
): { readonly name: Piece; readonly points: DraftPoints | null } {
  const piece = pieceOfCell(cell, table);
  const [own] = raw.upperMaxes;
  const ownPoints = own && pointsOfCell(own.text);
  if (own && ownPoints !== null && ownPoints !== undefined) {
    const from = pieceOfCell(own, table).from;
    mark(findings, from, 'dimensionMax');
    return { name: piece, points: { points: ownPoints, from: from[0] ?? null } };
  }
  const found = pointsOfName(piece.text);
  if (!found) return { name: piece, points: null };
  const origins = originsIn(piece, found.at);
  mark(findings, origins, 'dimensionMax');
  return {
    name: withoutStretch(piece, found.at),
    points: { points: found.points, from: origins[0] ?? null },
  };
}

function withoutStretch(piece: Piece, [start, end]: readonly [number, number]): Piece {
  const before = partOf(piece, [0, start]);
  const after = partOf(piece, [end, piece.text.length]);
  if (after.text === '') return { ...before, text: before.text.replace(/[:：，,]$/u, '') };
  return { text: `${before.text}${after.text}`, from: [...before.from, ...after.from] };
}

interface Group {
  readonly name: Piece;
  /** The points of a group that has one item. */
  readonly points: DraftPoints | null;
}

/** The middle level of each item: what stands in its columns, or beside a section in the column of dimensions. */
function groupsOf(items: readonly PlacedItem[], findings: Findings): Map<RawItem, Group> {
  const cellsOf = ({ raw }: PlacedItem) =>
    raw.section && raw.dimension ? [raw.dimension, ...raw.groups] : raw.groups;
  const words = items.map((item) =>
    cellsOf(item)
      .map(({ text }) => text)
      .join('\n'),
  );
  const groups = new Map<RawItem, Group>();
  const byWords = new Map<string, { name: Piece; points: DraftPoints | null }>();
  items.forEach((item, index) => {
    const key = words[index] ?? '';
    if (key === '') return;
    const known = byWords.get(key) ?? groupOf(cellsOf(item), item, findings);
    byWords.set(key, known);
    const isAlone = words.filter((each) => each === key).length === 1;
    groups.set(item.raw, { name: known.name, points: isAlone ? known.points : null });
  });
  return groups;
}

function groupOf(cells: readonly SourceCell[], item: PlacedItem, findings: Findings): Group {
  const named = cells.map((cell) =>
    nameOf(cell, { ...item, raw: { ...item.raw, upperMaxes: [] } }, findings),
  );
  const name = joinedPieces(named.map((each) => each.name)) ?? { text: '', from: [] };
  return {
    name: { ...name, text: name.text.replaceAll('\n', ' ') },
    points: named.length === 1 ? (named[0]?.points ?? null) : null,
  };
}

/** Whether the level holds what decides the outcome whatever the points, and no items. */
export function isVetoLevel({ section, dimension }: RawItem): boolean {
  const text = (section ?? dimension)?.text ?? '';
  return (
    text.length < 60 &&
    /一票否决|^(?:[一二三四五六七八九十]+、)?(?:直接)?否决(?:项|事项|情形|指标|性指标|条款)?$/u.test(text)
  );
}

const bonusName = /加分|附加|奖励|加减分/u;
const deductionName = /(?:减|扣|倒扣)分(?:项|事项|情形|内容)?|负面清单|负向/u;

/** What each level does to the total. Bonus points without which the total is missed are points like others. */
function kindsOf(
  levels: readonly Level[],
  total: Hundredths | null,
  choices: OwnTableChoices,
): DimensionKind[] {
  const kinds = levels.map(({ name: { text } }): DimensionKind => {
    if (bonusName.test(text)) return 'bonus';
    return deductionName.test(text) ? 'deduction' : 'points';
  });
  const sumOf = (kind: DimensionKind) =>
    levels.reduce((sum, level, index) => sum + (kinds[index] === kind ? pointsOfLevel(level) : 0), 0);
  const isPart = total !== null && sumOf('points') !== total && sumOf('points') + sumOf('bonus') === total;
  return levels.map(({ name: { text } }, index) => {
    const kind = kinds[index] ?? 'points';
    return choices.kinds?.[text] ?? (isPart && kind === 'bonus' ? 'points' : kind);
  });
}

/** What the level's own cells come to. */
function pointsOfLevel({ points, items }: Level): Hundredths {
  const own = items.reduce((sum, { raw: { maxes, contents } }) => {
    const [cell] = maxes;
    const inContent = contents.flatMap(({ text }) => pointsInContent(text).map((each) => each.points));
    return sum + (cell ? (pointsOfCell(cell.text) ?? 0) : inContent.reduce((all, each) => all + each, 0));
  }, 0);
  return own === 0 ? (points?.points ?? 0) : own;
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
