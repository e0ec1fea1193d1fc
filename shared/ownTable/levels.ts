import { type Findings, mark } from './findings.ts';
import type { DraftPoints, Piece } from './ownTableDraft.ts';
import { joinedPieces, originsIn, partOf, pieceOfCell } from './piece.ts';
import { pointsOfCell, pointsOfName } from './pointsInText.ts';
import type { RawItem } from './rawItems.ts';
import { placeKey, placeOfCell, type SourceCell } from './sourceTable.ts';

/** An item's cells with the table that they stand in. */
export interface PlacedItem {
  readonly table: number;
  readonly raw: RawItem;
}

/** A level above items: its name with its points, and the items. */
export interface Level {
  readonly key: string;
  readonly name: Piece;
  readonly points: DraftPoints | null;
  readonly items: readonly PlacedItem[];
}

/** The levels that items stand under: a section, otherwise the cell of the first column, otherwise the whole table. */
export function levelsOf(placed: readonly PlacedItem[], whole: Piece, findings: Findings): Level[] {
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
    const key = cell ? placeKey(placeOfCell(cell, item.table)) : 'whole';
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
export function groupsOf(items: readonly PlacedItem[], findings: Findings): Map<RawItem, Group> {
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
