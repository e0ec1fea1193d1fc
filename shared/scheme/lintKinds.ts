import { formsOf } from './part.ts';
import type { Scheme } from './scheme.ts';
import type { SheetForm } from './sheet.ts';

/** What is wrong with the kinds of organisation that items are for: ones that the scheme does not have, and kinds for which nothing is left. */
export function lintKinds(scheme: Scheme): string[] {
  return formsOf(scheme).flatMap((form) => lintForm(form, scheme.candidateKinds));
}

function lintForm({ items }: SheetForm, candidateKinds: readonly string[]): string[] {
  const strange = items.flatMap(({ id, for: kinds = [] }) =>
    kinds
      .filter((kind) => !candidateKinds.includes(kind))
      .map((kind) => `考评内容 ${id} 适用的单位类型“${kind}”不存在`),
  );
  const empty = candidateKinds.filter((kind) =>
    items.every(({ for: kinds, max }) => max === 0 || (kinds && !kinds.includes(kind))),
  );
  const hasKinds = items.some((item) => item.for);
  return [...strange, ...(hasKinds ? empty.map((kind) => `对“${kind}”没有一条适用的考评内容`) : [])];
}
