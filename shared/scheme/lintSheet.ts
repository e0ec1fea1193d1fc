import { duplicates } from './duplicates.ts';
import { lintColumns } from './lintColumns.ts';
import { lintItem } from './lintItem.ts';
import { itemsOf, type SheetForm } from './sheet.ts';
import { wordsOf } from './text.ts';

/** What is wrong with a sheet: its items, ids used twice, sources. */
export function lintSheet(form: SheetForm): string[] {
  const items = itemsOf(form);
  const ids = [...form.dimensions, ...items, ...items.flatMap((item) => item.rules)].map((part) => part.id);
  return [
    ...items.flatMap(lintItem),
    ...duplicates(ids).map((id) => `编号 ${id} 重复`),
    ...lintColumns(form),
    ...lintSources(form),
  ];
}

/** Sources belong to a sheet by sources; their weights sum to 100, and a vote carries none. */
function lintSources({ by, sources }: SheetForm): string[] {
  if (by === 'panel') return sources ? ['评分表由考评组共同填写，不能另设评分来源'] : [];
  if (!sources) return ['评分表按来源评分，但没有列出来源'];
  const sum = sources.reduce((total, source) => total + source.weight, 0);
  return [
    ...duplicates(sources.map((source) => source.id)).map((id) => `来源编号 ${id} 重复`),
    ...(sum === 100 ? [] : [`各来源权重合计 ${sum}%，应为 100%`]),
    ...sources
      .filter((source) => source.takes === 'ballot' && source.weight > 0)
      .map((source) => `来源“${wordsOf(source.name)}”只投票、不评分，不能占权重`),
  ];
}
