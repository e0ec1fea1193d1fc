import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { roundResult } from '../outcome/roundResult.ts';
import type { Notice } from '../register/noticeContent.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { hasSheet } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { decidedOn } from './decidedOn.ts';
import { chosenDueRows, type DueRow, listRows } from './listRows.ts';
import { sayOnce } from './sayOnce.ts';

/**
 * What a notice may only say for a reason, a sentence each: it lists units whose result does not ask for it, or whose
 * score nobody has signed, whose grade is not decided, or begins or is dated before what it announces was decided, or is dated after its first day.
 * Empty where it needs none.
 */
export function noticeDoubts(
  dossier: Dossier,
  { chosen, firstDay, date }: Pick<Notice, 'chosen' | 'firstDay' | 'date'>,
): string[] {
  const rows = chosenDueRows(listRows(dossier), chosen);
  const listed = new Set(rows.map(({ candidateId }) => candidateId));
  return [
    ...sayOnce([...rows.flatMap((row) => doubtOf(dossier, row)), ...unsigned(dossier, listed)]),
    ...ofDays(dossier, [...listed], { firstDay, date }),
  ];
}

type Said = readonly [name: string, words: string];

function doubtOf({ scheme }: Dossier, { name, result, isDue, doubt }: DueRow): Said[] {
  if (doubt !== undefined) return [[name, `${doubt}，却列入了名单`]];
  if (isDue) return [];
  const lacks = scheme.outcome ? `没有达到${namesOf(scheme).standard}` : '按结果不在公示之列';
  return [[name, `（${result}）${lacks}，却列入了名单`]];
}

/** A step of the course may be passed with a reason while sheets are open; what they give is nobody's result yet. */
function unsigned(dossier: Dossier, listed: ReadonlySet<string>): Said[] {
  const { scheme } = dossier;
  if (!hasSheet(scheme)) return [];
  return roundResult(dossier, lastRoundOf(scheme))
    .candidates.filter(({ candidate }) => listed.has(candidate.id))
    .flatMap(({ candidate: { name }, isSubmitted, isOpen }): Said[] => [
      ...(isSubmitted ? [] : [[name, '的评分表没有签字确认，却列入了名单'] as const]),
      ...(isOpen ? [[name, '的等次待定，却列入了名单'] as const] : []),
    ]);
}

/** A notice is dated when it begins at the latest, and both after what it announces. */
function ofDays(
  dossier: Dossier,
  candidateIds: readonly string[],
  { firstDay, date }: Pick<Notice, 'firstDay' | 'date'>,
): string[] {
  const late = date > firstDay ? [`落款日期${formatDay(date)}晚于公示开始的${formatDay(firstDay)}`] : [];
  // A rehearsal is made in one go, so that the days of what was decided in it say nothing.
  const decided = dossier.assessment.isRehearsal ? null : decidedOn(dossier, candidateIds);
  if (decided === null) return late;
  const matter = `早于所公示的事项确定的${formatDay(decided.on)}（${decided.what}）`;
  if (firstDay < decided.on) return [...late, `公示开始的${formatDay(firstDay)}${matter}`];
  return date < decided.on ? [`落款日期${formatDay(date)}${matter}`] : late;
}

/** Why issued notices say what they may only say for a reason, a sentence each, for those who look into them. */
export function noticeReasons({ register }: Pick<Dossier, 'register'>): string[] {
  const words = (what: string, { issued, reason = '' }: Pick<Notice, 'issued' | 'reason'>) =>
    issued && reason !== ''
      ? [`${what}的说明（${issued.by}，${formatDay(issued.on)}）：${reason.replace(/。$/, '')}。`]
      : [];
  const notices = [...register.list('notice', null)];
  const decision = register.find('decision', null, 'decision');
  return [
    ...notices.flatMap(([key, notice]) => words(`第 ${key} 份公示`, notice)),
    ...(decision ? words('表彰决定', decision) : []),
  ];
}
