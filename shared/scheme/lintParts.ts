import { duplicates } from './duplicates.ts';
import { lintSheet } from './lintSheet.ts';
import { formsOf, type LeafPart, leavesOf, type Part, sheetPartsOf, weightWords, whole } from './part.ts';
import type { Scheme } from './scheme.ts';
import type { SheetForm } from './sheet.ts';
import { targetPlaces } from './targetPlaces.ts';
import { wordsOf } from './text.ts';

/** What is wrong with the parts of a total: ids, weights, measures, forms; and steps of rounds that name none. */
export function lintParts(scheme: Scheme): string[] {
  const { parts, rounds, sheet } = scheme;
  const leaves = leavesOf(scheme);
  const ids = [
    ...leaves.map(({ id }) => id),
    ...parts.flatMap((part) => (part.takes === 'parts' ? [part.id] : [])),
  ];
  return [
    ...duplicates(ids).map((id) => `组成部分编号 ${id} 重复`),
    ...(parts.length > 0 && sheetPartsOf(scheme).length === 0 ? ['总分的各部分中没有评分表'] : []),
    ...(parts.length > 0 && !sheet ? ['总分由各部分组成，但方案没有评分表（sheet）'] : []),
    ...lintWeights('总分', parts),
    ...parts.flatMap((part) =>
      part.takes === 'parts' ? lintWeights(`“${wordsOf(part.name)}”`, part.parts) : [],
    ),
    ...leaves.flatMap((leaf) => lintLeaf(leaf, scheme)),
    ...lintSharedIds(scheme),
    ...lintTargets(scheme),
    ...rounds.flatMap(({ id, steps }) =>
      steps.flatMap(({ part }) =>
        part === undefined || ids.includes(part) ? [] : [`轮次 ${id} 的步骤引用的部分 ${part} 不存在`],
      ),
    ),
  ];
}

/** Where every part has a weight, they sum to 100 %. */
function lintWeights(name: string, parts: readonly Part[]): string[] {
  if (parts.length === 0 || parts.some(({ weight }) => weight === undefined)) return [];
  const sum = parts.reduce((total, { weight = 0 }) => total + weight, 0);
  return sum === whole ? [] : [`${name}各部分权重合计 ${weightWords({ weight: sum })}，应为 100%`];
}

/** Whether the form has items that some do not have, so that a mean of an item is not everybody's. */
function isPartly(form: SheetForm | undefined): boolean {
  return form?.items.some((item) => item.for !== undefined || item.treatment !== 'full') ?? false;
}

/** What must be reached elsewhere names a round, or a part in it. */
function lintTargets(scheme: Scheme): string[] {
  const known = new Set(targetPlaces(scheme).map(({ key }) => key));
  const rules = formsOf(scheme).flatMap(({ items }) => items.flatMap((item) => item.rules));
  return rules.flatMap((rule) =>
    rule.kind === 'deduct-short'
      ? Object.keys(rule.targets ?? {})
          .filter((key) => !known.has(key))
          .map((key) => `标准 ${rule.id} 的应达数引用的“${key}”不是轮次，也不是轮次中的部分`)
      : [],
  );
}

/** Items and rules of several forms are told apart by their ids: what one sheet says of one is never taken for another's. */
function lintSharedIds(scheme: Scheme): string[] {
  const known = new Set(scheme.sheet ? idsOf(scheme.sheet) : []);
  return sheetPartsOf(scheme).flatMap(({ name, form }) => {
    if (!form) return [];
    const own = idsOf(form);
    const shared = own.filter((id) => known.has(id));
    for (const id of own) known.add(id);
    return shared.length > 0
      ? [`部分“${wordsOf(name)}”的评分表与其他评分表有相同的编号：${shared.join('、')}`]
      : [];
  });
}

function idsOf({ items }: SheetForm): string[] {
  return items.flatMap((item) => [item.id, ...item.rules.map(({ id }) => id)]);
}

function lintLeaf(leaf: LeafPart, { measures, sheet }: Scheme): string[] {
  const name = `部分“${wordsOf(leaf.name)}”`;
  if (leaf.takes === 'sheet') {
    const { panel } = leaf;
    return [
      ...(leaf.form ? lintSheet(leaf.form).map((problem) => `${name}：${problem}`) : []),
      ...(panel && panel.round.at === 'item' && panel.mean === 'total'
        ? [`${name}取各人总分的平均，不能逐项取整`]
        : []),
      ...(panel?.mean === 'item' && isPartly(leaf.form ?? sheet)
        ? [`${name}取各项得分的平均，不能有只适用于部分单位类型、或不适用时不给分或折算的考评内容`]
        : []),
      ...(panel?.mean === 'item' && leaf.totals
        ? [`${name}取各项得分的平均，由每名考评员逐条填写，不能只填总分`]
        : []),
    ];
  }
  if (leaf.takes === 'given') return [];
  const options = measures.find(({ id }) => id === leaf.measure)?.options ?? [];
  const valued = options.filter(({ value }) => value !== undefined).length;
  return [
    ...(leaf.measure === undefined ? [`${name}投票，但没有写明是哪个测评指标`] : []),
    ...(leaf.outOf === undefined && leaf.weight !== 0
      ? [`${name}只投票、不计分，权重应为 0；计分的须写明满分（outOf）`]
      : []),
    ...(leaf.outOf !== undefined && valued < options.length
      ? [`${name}按票计分，但指标 ${leaf.measure} 的选项没有都写明分值（value）`]
      : []),
  ];
}
