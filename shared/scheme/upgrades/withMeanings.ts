import type { SchemeJson } from './upgradeScheme.ts';

/**
 * The scheme with what the program knew by names before the fourth version of the language: which step is 公示, on whose
 * day titles are counted, what a list of 整改 holds, what is counted and what a plan names. What has another shape than
 * it should have stays for the schema to name.
 */
export function withMeanings(source: SchemeJson): SchemeJson {
  const { stages, outcome, tracks, rectification } = source;
  return {
    ...source,
    ...(Array.isArray(stages) && { stages: stages.map(withNotice) }),
    ...(isObject(outcome) && Array.isArray(outcome.steps) && { outcome: withSteps(outcome, outcome.steps) }),
    ...(Array.isArray(tracks) && { tracks: tracks.map((track) => withDay(track, stages)) }),
    ...(isObject(rectification) && { rectification: withKinds(rectification) }),
  };
}

function withNotice(stage: unknown): unknown {
  if (!isObject(stage) || wordsIn(stage.name) !== '公示') return stage;
  const needs = Array.isArray(stage.needs) ? stage.needs : [];
  return needs.includes('notice') ? stage : { ...stage, needs: [...needs, 'notice'] };
}

function withSteps(outcome: SchemeJson, steps: readonly unknown[]): SchemeJson {
  return {
    ...outcome,
    steps: steps.map((name, index) => {
      const step = { id: `O${index + 1}`, name };
      return wordsIn(name) === '公示' ? { ...step, needs: ['notice'] } : step;
    }),
  };
}

function withDay(track: unknown, stages: unknown): unknown {
  if (!isObject(track) || !Array.isArray(track.quotas) || !Array.isArray(stages)) return track;
  const stage = stages.find((each) => isObject(each) && wordsIn(each.name) === '初评');
  if (!isObject(stage)) return track;
  const quotas = track.quotas.map((quota: unknown) =>
    isObject(quota) && quota.windowYears !== undefined && quota.asOf === undefined
      ? { ...quota, asOf: stage.id }
      : quota,
  );
  return { ...track, quotas };
}

const planFields = [
  ['goal', '目标'],
  ['tasks', '任务'],
  ['measures', '措施'],
  ['deadline', '完成时限'],
  ['discussedOn', '党员大会讨论日期'],
] as const;

function withKinds(rectification: SchemeJson): SchemeJson {
  const { lists, atLeast, fields } = rectification;
  return {
    ...rectification,
    ...(Array.isArray(lists) && { lists: lists.map((name) => ({ name, holds: holdsOf(wordsIn(name)) })) }),
    ...(Array.isArray(atLeast) && {
      atLeast: atLeast.map((least) =>
        isObject(least) ? { ...least, rows: rowsOf[wordsIn(least.of)] ?? 'problem' } : least,
      ),
    }),
    // Whatever a scheme named, all five were asked for.
    ...(Array.isArray(fields) &&
      fields.length > 0 && {
        fields: planFields.map(([asks, words]) => ({
          asks,
          name: fields.find((field) => wordsIn(field) === words) ?? { caption: words },
        })),
      }),
  };
}

function holdsOf(list: string): string {
  if (list.startsWith('任务')) return 'tasks';
  return list.startsWith('责任') ? 'duties' : 'problems';
}

const rowsOf: Readonly<Record<string, string>> = { 制度: 'rule', 服务载体: 'carrier' };

/** The words of a text as a file has it; '' for what is none. */
function wordsIn(text: unknown): string {
  if (!isObject(text)) return '';
  const words = text.document ?? text.caption;
  return typeof words === 'string' ? words : '';
}

function isObject(source: unknown): source is SchemeJson {
  return typeof source === 'object' && source !== null && !Array.isArray(source);
}
