import { formatPoints } from '../number/points.ts';
import { describePoints } from '../report/describePoints.ts';
import { hasSheet, type Scheme } from '../scheme/scheme.ts';
import { type Item, itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { sameItems } from './sameItems.ts';

/** What is other in a later scheme, in plain words. */
export interface SchemeDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** What it is about: 总分, 等次, or an item by its id. */
  readonly about: string;
  readonly text: string;
}

/**
 * What a later scheme, or a later version of one, has otherwise than the earlier: what stands on top, items added, left
 * out and changed, vetoes, grades and stages; empty where both say the same.
 *
 * @example schemeDifferences(lastYear, thisYear)[0].text // '总分由 100 分改为 110 分'
 */
export function schemeDifferences(before: Scheme, after: Scheme): SchemeDifference[] {
  return [
    ...onTop(before, after),
    ...onItems(before, after),
    ...ofList('一票否决', vetoesOf(before), vetoesOf(after)),
    ...ofList('等次', gradesOf(before), gradesOf(after)),
    ...ofList('阶段', stagesOf(before), stagesOf(after)),
  ];
}

function onTop(before: Scheme, after: Scheme): SchemeDifference[] {
  const totals = [before, after].map((scheme) =>
    hasSheet(scheme) ? `${formatPoints(scheme.sheet.total)} 分` : '不打分',
  );
  return [
    changed('名称', wordsOf(before.title), wordsOf(after.title)),
    changed('总分', totals[0] ?? '', totals[1] ?? ''),
    changed(
      '称号',
      before.honour ? wordsOf(before.honour) : '无',
      after.honour ? wordsOf(after.honour) : '无',
    ),
  ].flat();
}

function onItems(before: Scheme, after: Scheme): SchemeDifference[] {
  const [earlier, later] = [before, after].map((scheme) => (hasSheet(scheme) ? itemsOf(scheme.sheet) : []));
  const same = sameItems(later ?? [], earlier ?? []);
  const kept = new Set(same.values());
  return [
    ...(later ?? []).flatMap((item): SchemeDifference[] => {
      const other = same.get(item.id);
      if (other) return ofItem(other, item);
      return [
        {
          kind: 'added',
          about: item.id,
          text: `新增 ${item.id}“${short(item)}”，${formatPoints(item.max)} 分`,
        },
      ];
    }),
    ...(earlier ?? []).flatMap((item): SchemeDifference[] =>
      kept.has(item)
        ? []
        : [
            {
              kind: 'removed',
              about: item.id,
              text: `取消 ${item.id}“${short(item)}”，${formatPoints(item.max)} 分`,
            },
          ],
    ),
  ];
}

function ofItem(before: Item, after: Item): SchemeDifference[] {
  const about = after.id;
  const name = `${about}“${short(after)}”`;
  const text = (what: string, from: string, to: string): SchemeDifference[] =>
    from === to ? [] : [{ kind: 'changed', about, text: `${name}的${what}由${from}改为${to}` }];
  return [
    ...text('编号', `“${before.id}”`, `“${after.id}”`),
    ...text('分值', ` ${formatPoints(before.max)} 分`, ` ${formatPoints(after.max)} 分`),
    ...text('考评内容', `“${wordsOf(before.content)}”`, `“${wordsOf(after.content)}”`),
    ...text('考评标准', `“${wordsOf(before.standard)}”`, `“${wordsOf(after.standard)}”`),
    ...text('计分', `“${rulesOf(before)}”`, `“${rulesOf(after)}”`),
  ];
}

function rulesOf({ rules, start }: Item): string {
  const own = rules.map((rule) => `${wordsOf(rule.label)}：${describePoints(rule)}`);
  return `${start === 'full' ? '从满分起扣' : '从 0 分起加'}；${own.join('；')}`;
}

function short({ content }: Item): string {
  const words = wordsOf(content);
  return words.length > 16 ? `${words.slice(0, 15)}…` : words;
}

function changed(about: string, before: string, after: string): SchemeDifference[] {
  return before === after ? [] : [{ kind: 'changed', about, text: `${about}由“${before}”改为“${after}”` }];
}

function ofList(about: string, before: readonly string[], after: readonly string[]): SchemeDifference[] {
  return [
    ...after
      .filter((words) => !before.includes(words))
      .map((words) => ({ kind: 'added' as const, about, text: `${about}新增：${words}` })),
    ...before
      .filter((words) => !after.includes(words))
      .map((words) => ({ kind: 'removed' as const, about, text: `${about}取消：${words}` })),
  ];
}

function vetoesOf({ vetoes }: Scheme): string[] {
  return vetoes?.list.map(({ text }) => wordsOf(text)) ?? [];
}

function gradesOf({ grades }: Scheme): string[] {
  return grades.map(({ name, from }) => `${wordsOf(name)}（${formatPoints(from)} 分以上）`);
}

function stagesOf({ stages }: Scheme): string[] {
  return stages.map(({ name }) => wordsOf(name));
}
