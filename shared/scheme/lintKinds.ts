import type { Scheme } from './scheme.ts';

/** What is wrong with the kinds of organisation that items are for: ones that the scheme does not have, and kinds for which nothing is left. */
export function lintKinds({ sheet, candidateKinds }: Scheme): string[] {
  if (!sheet) return [];
  const strange = sheet.items.flatMap(({ id, for: kinds = [] }) =>
    kinds
      .filter((kind) => !candidateKinds.includes(kind))
      .map((kind) => `考评内容 ${id} 适用的单位类型“${kind}”不存在`),
  );
  const empty = candidateKinds.filter((kind) =>
    sheet.items.every(({ for: kinds, max }) => max === 0 || (kinds && !kinds.includes(kind))),
  );
  const hasKinds = sheet.items.some((item) => item.for);
  return [...strange, ...(hasKinds ? empty.map((kind) => `对“${kind}”没有一条适用的考评内容`) : [])];
}
