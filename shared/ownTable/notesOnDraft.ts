import { formatPoints } from '../number/points.ts';
import type { FoundColumns } from './columnRole.ts';
import type { DraftDimension, DraftPoints } from './ownTableDraft.ts';
import { sumOfItems } from './readTotal.ts';
import type { SourceFile } from './sourceTable.ts';

/** What the file hides or shows otherwise than it is, and which tables of it were not read. */
export function notesOnSource(
  source: SourceFile,
  found: readonly FoundColumns[],
  tables: readonly number[],
): string[] {
  return [
    ...source.notes,
    ...tables.flatMap((table) => source.tables[table]?.notes ?? []),
    ...doubtsOf(source, tables),
    ...otherTables(source, found, tables),
  ];
}

function doubtsOf(source: SourceFile, tables: readonly number[]): string[] {
  return tables.flatMap((table) => (source.tables[table]?.cells ?? []).flatMap(({ doubt }) => doubt ?? []));
}

function otherTables(source: SourceFile, found: readonly FoundColumns[], read: readonly number[]): string[] {
  const others = source.tables.flatMap(({ name }, index) =>
    !read.includes(index) && found[index]?.isStandards
      ? [`表 ${index + 1}${name === '' ? '' : `“${name}”`}`]
      : [],
  );
  return others.length === 0 ? [] : [`${others.join('、')}也像评分标准，没有读入`];
}

/** Where sums miss what they should come to, and where no total is said. */
export function notesOnSums(
  dimensions: readonly DraftDimension[],
  total: DraftPoints | null,
  summed: DraftPoints | null,
): string[] {
  if (dimensions.length === 0) return [];
  const sum = sumOfItems(dimensions);
  const isWhole = dimensions.every(({ items }) => items.every(({ max }) => max !== null));
  const words = (points: number) => formatPoints(points);
  return [
    ...(total === null && isWhole ? [`没有写明总分，按各条满分合计 ${words(sum)} 分`] : []),
    ...(total && total.points !== sum
      ? [`总分为 ${words(total.points)} 分，各条满分合计 ${words(sum)} 分`]
      : []),
    ...(summed && summed.points !== sum
      ? [`表中合计为 ${words(summed.points)} 分，各条满分合计 ${words(sum)} 分`]
      : []),
    ...dimensions.flatMap(({ name, max, kind, items }) => {
      const own = items.reduce((points, item) => points + (item.max?.points ?? 0), 0);
      return kind === 'points' && max && max.points !== own
        ? [`“${name.text}”为 ${words(max.points)} 分，其考评内容合计 ${words(own)} 分`]
        : [];
    }),
  ];
}
