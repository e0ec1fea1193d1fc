import { formatPoints } from '../number/points.ts';
import { fullOf } from './fullOf.ts';
import { boundsOf } from './lintItem.ts';
import { formsOf } from './part.ts';
import { hasSheet, type Scheme } from './scheme.ts';
import { type Item, itemsOf, type SheetForm } from './sheet.ts';

/**
 * What looks like a slip but stands in real documents, one Chinese sentence each, naming the place: sums that miss their
 * total, an addition or a deduction larger than its item, bands that leave points out. A person confirms each once as
 * 文件如此 when the scheme enters the program; scoring goes by the scheme as it is.
 *
 * @example remarksOn(scheme) // ['总分为 100 分，各项目合计 99 分']
 */
export function remarksOn(scheme: Scheme): string[] {
  return [
    ...formsOf(scheme).flatMap((form) => [
      ...remarksOnSums(form, scheme.candidateKinds),
      ...remarksOnItems(form),
    ]),
    ...remarksOnGrades(scheme),
  ];
}

/** Sums are what a kind of organisation can come to: what does not apply to it and counts for nothing is not among them. */
function remarksOnSums(form: SheetForm, kinds: readonly string[]): string[] {
  const isByKind = form.items.some((item) => item.for && item.treatment === 'none');
  if (!isByKind) return remarksOnSumsFor(form);
  return kinds.flatMap((kind) => remarksOnSumsFor(form, kind).map((remark) => `对“${kind}”，${remark}`));
}

function remarksOnSumsFor(form: SheetForm, kind?: string): string[] {
  const isCounted = (item: Item) =>
    item.treatment !== 'none' || !item.for || kind === undefined || item.for.includes(kind);
  const sums = form.dimensions.map(({ items }) =>
    items.filter(isCounted).reduce((total, item) => total + item.max, 0),
  );
  const isWhole = form.items.every(isCounted);
  const remarks = form.dimensions.flatMap(({ id, max, items }, index) => {
    const sum = sums[index] ?? 0;
    // What a kind does not have is missing in its dimension; only the whole must come to the total then.
    return sum === max || !items.every(isCounted)
      ? []
      : [`项目 ${id} 为 ${formatPoints(max)} 分，其考评内容合计 ${formatPoints(sum)} 分`];
  });
  const parts = isWhole ? form.dimensions.map(({ max }) => max) : sums;
  const sum = parts.reduce((total, max) => total + max, 0);
  const what = isWhole ? '各项目' : '适用的考评内容';
  if (sum !== form.total)
    remarks.push(`总分为 ${formatPoints(form.total)} 分，${what}合计 ${formatPoints(sum)} 分`);
  return remarks;
}

function remarksOnItems(form: SheetForm): string[] {
  return itemsOf(form).flatMap((item) =>
    item.rules.flatMap((rule) => {
      const [, high] = boundsOf(rule);
      return high > Math.max(item.max, item.limits.cap ?? high, -(item.limits.floor ?? -high))
        ? [
            `标准 ${rule.id} 一次变动 ${formatPoints(high)} 分，大于考评内容 ${item.id} 的 ${formatPoints(item.max)} 分`,
          ]
        : [];
    }),
  );
}

function remarksOnGrades(scheme: Scheme): string[] {
  const { grades } = scheme;
  const [highest] = grades;
  if (!highest) return [];
  return [
    ...(grades.at(-1)?.from === 0 ? [] : ['等次分数线没有从 0 分起，低分没有等次']),
    ...(grades.at(-1)?.needs || grades.at(-1)?.share
      ? ['最低一档等次还有其他条件或比例，达不到、排不进的没有等次']
      : []),
    ...(hasSheet(scheme) && highest.from > fullOf(scheme) ? ['最高一档的分数线高于总分'] : []),
  ];
}
