import { duplicates } from './duplicates.ts';
import type { Dimension, SheetForm } from './sheet.ts';
import { wordsOf } from './text.ts';

/** What is wrong with the further columns of a form and its middle level: columns that are not there, levels that are torn apart. */
export function lintColumns({ columns = [], items, dimensions }: SheetForm): string[] {
  const known = new Set(columns.map(({ id }) => id));
  return [
    ...duplicates(columns.map(({ id }) => id)).map((id) => `表格栏目编号 ${id} 重复`),
    ...items.flatMap((item) =>
      Object.keys(item.columns ?? {})
        .filter((id) => !known.has(id))
        .map((id) => `考评内容 ${item.id} 填写的表格栏目 ${id} 不存在`),
    ),
    ...dimensions.flatMap(tornGroups),
  ];
}

function tornGroups({ id, items }: Dimension): string[] {
  const names = items.map(({ group }) => (group ? wordsOf(group) : ''));
  const runs = names.filter((name, index) => name !== names[index - 1]);
  return duplicates(runs.filter((name) => name !== '')).map(
    (name) => `项目 ${id} 中“${name}”的考评内容没有排在一起`,
  );
}
