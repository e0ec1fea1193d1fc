import { formatDay } from '../assessment/day.ts';
import { markedDay } from '../assessment/monthOnly.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Title } from '../honour/title.ts';
import type { Quota } from '../scheme/quota.ts';
import { wordsOf } from '../scheme/text.ts';
import { movesOf } from '../stage/position.ts';

/** The day as of which a quota's titles are looked at, and where it is from. */
export interface QuotaDay {
  readonly on: string;
  readonly basis: 'entered' | 'planned' | 'start';
  /** What the stage is called; '' where the quota goes by none. */
  readonly stage: string;
}

/**
 * The day of the quota's stage (初评): on which it was entered, last where it was more than once; its planned day before
 * that, and the assessment's first day where there is no plan. It depends neither on who is put forward nor on today.
 */
export function quotaDay({ assessment, scheme, register }: Dossier, quota: Quota): QuotaDay {
  const asOf = 'share' in quota ? quota.asOf : undefined;
  const stage = scheme.stages.find(({ id }) => id === asOf);
  const name = stage ? wordsOf(stage.name) : '';
  const entered = movesOf(register)
    .filter(({ to }) => to === stage?.id)
    .at(-1);
  if (entered) return { on: entered.on, basis: 'entered', stage: name };
  const plan = stage && register.find('stage-plan', null, stage.id);
  const planned = plan?.from ?? plan?.to;
  if (planned) return { on: planned, basis: 'planned', stage: name };
  return { on: assessment.startsOn, basis: 'start', stage: name };
}

/** @example dayInWords({ on: '2026-05-10', basis: 'planned', stage: '初评' }) // '截至2026年5月10日（“初评”的计划日期）' */
export function dayInWords({ on, basis, stage }: QuotaDay): string {
  const day = `截至${formatDay(on)}`;
  if (stage === '') return day;
  switch (basis) {
    case 'entered':
      return `${day}（进入“${stage}”之日）`;
    case 'planned':
      return `${day}（“${stage}”的计划日期）`;
    case 'start':
      return `${day}（“${stage}”尚无日期，暂按考核开始之日）`;
  }
}

/** Whose titles a quota counts. @example heldInWords(titles) // '仍保留称号：一支部（2023年5月1日）、二支部（2024年5月1日）' */
export function heldInWords(titles: readonly Title[]): string {
  return `仍保留称号：${titles.map(({ organisation, on }) => `${organisation}（${markedDay(on)}）`).join('、')}`;
}
