import { formatPoints } from '../number/points.ts';
import type { Findings } from './findings.ts';
import type { PlacedItem } from './levels.ts';
import { pointsInContent, pointsOfName } from './pointsInText.ts';
import { joinedItems, type RawItem } from './rawItems.ts';
import type { SourceCell } from './sourceTable.ts';

/**
 * The items where points stand only with the level above them, 组织建设（20分）: its contents are one item then, as its
 * points are said of all of them together and of none alone. Others come back as they are.
 */
export function mergedByLevel(items: readonly PlacedItem[], findings: Findings): PlacedItem[] {
  if (items.some(({ raw }) => raw.maxes.length > 0)) return [...items];
  const own = new Set(items.flatMap(({ raw }) => (hasPoints(raw) ? [levelOf(raw)] : [])));
  const merged: PlacedItem[] = [];
  const counts = new Map<SourceCell, number>();
  for (const item of items) {
    const level = levelOf(item.raw);
    const last = merged.at(-1);
    if (level && last && levelOf(last.raw) === level && !own.has(level)) {
      merged[merged.length - 1] = { ...last, raw: joinedItems(last.raw, item.raw) };
      counts.set(level, (counts.get(level) ?? 1) + 1);
    } else merged.push(item);
  }
  for (const [level, count] of counts) {
    const points = pointsOfName(level.text)?.points ?? 0;
    findings.notes.push(
      `“${level.text.replaceAll('\n', '')}”的 ${count} 条内容没有各自的分值，合为一条，共 ${formatPoints(points)} 分`,
    );
  }
  return merged;
}

/** The nearest level above the item that has points in its name. */
function levelOf({ groups, dimension, section }: RawItem): SourceCell | null {
  const levels = [...[...groups].reverse(), dimension, section];
  return levels.find((cell) => cell && pointsOfName(cell.text) !== null) ?? null;
}

function hasPoints({ contents, standards }: RawItem): boolean {
  const isOwn = ({ text }: SourceCell) => pointsInContent(text).length > 0 || /满分\s*\d/u.test(text);
  return contents.some(isOwn) || standards.some(isOwn);
}
