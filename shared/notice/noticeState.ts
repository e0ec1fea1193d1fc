import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Notice, Objection } from '../register/noticeContent.ts';
import type { Register } from '../register/register.ts';
import { isReplacementDue } from '../stage/position.ts';
import { isStanding, standingWords } from './objectionWords.ts';

/** One issue of the notice with what became of it. */
export interface NoticeIssue {
  /** 1, 2 and so on. */
  readonly key: string;
  readonly notice: Notice;
  readonly state: 'draft' | 'issued' | 'superseded' | 'closed';
  readonly objections: readonly KeyedObjection[];
}
export interface KeyedObjection extends Objection {
  readonly key: string;
  /** Whether it came after the last day of its notice. */
  readonly isLate: boolean;
}

/** Where publication stands. */
export interface NoticeState {
  /** The first first. */
  readonly issues: readonly NoticeIssue[];
  /** The one that counts: the last that was issued, or else the draft. */
  readonly current: NoticeIssue | null;
  readonly draft: NoticeIssue | null;
  /** Calendar days left with today; 0 once the last day is over. Null where none runs. */
  readonly daysLeft: number | null;
  /** Why the current notice cannot be closed yet, Chinese sentences. */
  readonly openPoints: readonly string[];
  /** Those of them that are about objections. */
  readonly objectionPoints: readonly string[];
  readonly isReplacementDue: boolean;
}

/** All issues of the notice, each with its objections. */
export function noticeState(
  dossier: Pick<Dossier, 'scheme' | 'register' | 'candidates' | 'today'>,
): NoticeState {
  const { scheme, register, today } = dossier;
  const issues = issuesOf(register);
  const draft = issues.find(({ state }) => state === 'draft') ?? null;
  const issued = issues.filter(({ notice }) => notice.issued !== null).at(-1) ?? null;
  const objections = issued?.state === 'issued' ? objectionPoints(dossier, issues) : [];
  return {
    issues,
    draft,
    current: issued ?? draft,
    daysLeft: issued?.state === 'issued' ? daysUntil(today, issued.notice.lastDay) : null,
    openPoints: issued?.state === 'issued' ? [...openPoints(dossier, issued), ...objections] : [],
    objectionPoints: objections,
    isReplacementDue: isReplacementDue(scheme, register),
  };
}

function issuesOf(register: Register): NoticeIssue[] {
  const notices = [...register.list('notice', null)].sort(([a], [b]) => Number(a) - Number(b));
  const objections = [...register.list('objection', null)].map(([key, objection]) => ({ ...objection, key }));
  return notices.map(([key, notice], index) => ({
    key,
    notice,
    state: stateOf(notice, notices[index + 1]?.[1]),
    objections: objections
      .filter((objection) => objection.notice === key)
      .map((objection) => ({ ...objection, isLate: objection.receivedOn > notice.lastDay })),
  }));
}

function stateOf(notice: Notice, next: Notice | undefined): NoticeIssue['state'] {
  if (!notice.issued) return 'draft';
  if (next?.issued) return 'superseded';
  return notice.closed ? 'closed' : 'issued';
}

function openPoints(
  { scheme, register, today }: Pick<Dossier, 'scheme' | 'register' | 'today'>,
  { notice }: NoticeIssue,
): string[] {
  return [
    ...(isReplacementDue(scheme, register) ? ['公示后作过更正，须签发新的公示代替这一份'] : []),
    ...(today <= notice.lastDay ? [`公示期未满，${formatDay(notice.lastDay)}截止`] : []),
  ];
}

/** An objection to an issue that was replaced must be settled like one to the issue that counts. */
function objectionPoints(
  dossier: Pick<Dossier, 'candidates' | 'scheme'>,
  issues: readonly NoticeIssue[],
): string[] {
  const objections = issues.flatMap((issue) => issue.objections);
  const unsettled = objections.filter(({ outcome }) => outcome === null).length;
  return [
    ...(unsettled > 0 ? [`还有 ${unsettled} 件异议没有处理结论`] : []),
    ...objections.filter(isStanding).map((objection) => standingWords(dossier, objection)),
  ];
}

function daysUntil(today: string, lastDay: string): number {
  const days = (Date.parse(`${lastDay}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return Math.max(0, days + 1);
}
