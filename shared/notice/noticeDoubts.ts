import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Notice } from '../register/noticeContent.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { roundResult } from '../round/roundResult.ts';
import { hasSheet } from '../scheme/scheme.ts';
import { decidedOn } from './decidedOn.ts';
import { chosenRows, type DueRow, listRows } from './listRows.ts';

/**
 * What a notice may only say for a reason, a sentence each: it lists units whose result does not ask for it, or whose
 * score nobody has signed, or begins before what it announces was decided. Empty where it needs none.
 */
export function noticeDoubts(
  dossier: Dossier,
  { chosen, firstDay }: Pick<Notice, 'chosen' | 'firstDay'>,
): string[] {
  const all = listRows(dossier);
  const rows = chosenRows(all, chosen);
  const listed = new Set(rows.map(({ candidateId }) => candidateId));
  const notDue = all.filter(
    (row) =>
      listed.has(row.candidateId) &&
      !row.isDue &&
      !all.some((other) => other.candidateId === row.candidateId && other.isDue),
  );
  return [
    ...notDue.map((row) => shortfall(dossier, row)),
    ...unsigned(dossier, listed),
    ...early(dossier, [...listed], firstDay),
  ];
}

function shortfall({ scheme }: Dossier, { name, result, shortfall: lack }: DueRow): string {
  if (lack !== undefined) return `${name}${lack}，却列入了名单`;
  return `${name}（${result}）${scheme.outcome ? '没有达到创建标准' : '按结果不在公示之列'}，却列入了名单`;
}

/** A step of the course may be passed with a reason while sheets are open; what they give is nobody's result yet. */
function unsigned(dossier: Dossier, listed: ReadonlySet<string>): string[] {
  const { scheme } = dossier;
  if (!hasSheet(scheme)) return [];
  return roundResult(dossier, lastRoundOf(scheme))
    .candidates.filter(({ candidate, isSubmitted }) => listed.has(candidate.id) && !isSubmitted)
    .map(({ candidate }) => `${candidate.name}的评分表没有签字确认，却列入了名单`);
}

/** A rehearsal is made in one go, so that its days say nothing. */
function early(dossier: Dossier, candidateIds: readonly string[], firstDay: string): string[] {
  if (dossier.assessment.isRehearsal) return [];
  const decided = decidedOn(dossier, candidateIds);
  if (decided === null || firstDay >= decided.on) return [];
  return [
    `公示开始的${formatDay(firstDay)}早于所公示的事项确定的${formatDay(decided.on)}（${decided.what}）`,
  ];
}

/** Why issued notices say what they may only say for a reason, a sentence each, for those who look into them. */
export function noticeReasons({ register }: Pick<Dossier, 'register'>): string[] {
  return [...register.list('notice', null)].flatMap(([key, { issued, reason = '' }]) =>
    issued && reason !== ''
      ? [`第 ${key} 份公示的说明（${issued.by}，${formatDay(issued.on)}）：${reason.replace(/。$/, '')}。`]
      : [],
  );
}
