import type { Condition, ConditionLine } from './condition.ts';
import { duplicates } from './duplicates.ts';
import type { Scheme } from './scheme.ts';
import { type Text, wordsOf } from './text.ts';
import type { Track } from './track.ts';

/** What is wrong with the tracks of a scheme: ids, kinds, conditions without a way to decide them, softening words. */
export function lintTracks(scheme: Scheme): string[] {
  const { tracks } = scheme;
  const ids = tracks.flatMap(({ id, conditions, quotas }) => [
    id,
    ...[...conditions, ...quotas].map((part) => part.id),
  ]);
  return [
    ...duplicates(ids).map((id) => `编号 ${id} 重复`),
    ...tracks.flatMap((track) => [
      ...lintKinds(`评选类别 ${track.id} `, track.kinds, scheme.candidateKinds),
      ...track.conditions.flatMap((condition) => lintCondition(condition, track, scheme)),
      ...track.quotas.flatMap((quota) => lintSoft(`名额 ${quota.id} `, quota)),
    ]),
  ];
}

function lintCondition(condition: Condition, track: Track, scheme: Scheme): string[] {
  const name = `条件 ${condition.id} `;
  const lines = condition.lines.length > 0 ? condition.lines : [condition];
  const kinds = condition.lines.flatMap((line) => line.kinds);
  const hasBasis =
    condition.basis === undefined || scheme.attachments.some(({ id }) => id === condition.basis);
  return [
    ...lines.flatMap((line) => [...lintRule(name, condition.by, line), ...lintSoft(name, line)]),
    ...lintKinds(name, kinds, track.kinds),
    ...duplicates(kinds).map((kind) => `${name}对“${kind}”有两种规定`),
    ...(condition.lines.length > 0 && condition.rule
      ? [`${name}已按单位类型分别规定，不能另有总的规则`]
      : []),
    ...(hasBasis ? [] : [`${name}引用的附件 ${condition.basis} 不存在`]),
  ];
}

function lintRule(name: string, by: Condition['by'], { rule }: ConditionLine): string[] {
  if (by === 'panel') return rule ? [`${name}由考评组判定，不能有数据规则`] : [];
  return rule ? [] : [`${name}由数据判定，但没有规则`];
}

/** What softens must stand in the sentence it softens. */
function lintSoft(name: string, { soft, sentence }: { soft?: Text | undefined; sentence: Text }): string[] {
  return soft === undefined || wordsOf(sentence).includes(wordsOf(soft))
    ? []
    : [`${name}的原文中没有“${wordsOf(soft)}”，不能放宽`];
}

function lintKinds(name: string, kinds: readonly string[], known: readonly string[]): string[] {
  return kinds.filter((kind) => !known.includes(kind)).map((kind) => `${name}的单位类型“${kind}”不存在`);
}
