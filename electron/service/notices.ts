// 公示, 异议, 表彰决定 and 荣誉证书: where they stand, how they read, and their files.

import type { DocumentPreview, DraftDocument, Publicity } from '../../shared/contract/publicity.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { openOutcomes } from '../../shared/flow/openOutcomes.ts';
import { decisionChanges } from '../../shared/notice/decisionChanges.ts';
import { decisionDoubts } from '../../shared/notice/decisionDoubts.ts';
import { certificatesOf, decisionDocument, noticeDocument } from '../../shared/notice/documents.ts';
import { honoursOf } from '../../shared/notice/honours.ts';
import { decisionWarnings, type IssueWarning, noticeWarnings } from '../../shared/notice/issueWarnings.ts';
import { listRows } from '../../shared/notice/listRows.ts';
import { noticeDoubts } from '../../shared/notice/noticeDoubts.ts';
import { noticeState } from '../../shared/notice/noticeState.ts';
import { problemsOfPeriod } from '../../shared/notice/problemsOfPeriod.ts';
import { proposedDecision, proposedNotice, usualDays } from '../../shared/notice/proposed.ts';
import { titleRows } from '../../shared/notice/titleRows.ts';
import { decisionWording, noticeWording } from '../../shared/notice/wording.ts';
import { type NoticePeriod, noticePeriod } from '../../shared/notice/workingDays.ts';
import type { ListRow } from '../../shared/register/noticeContent.ts';
import { flowSteps } from '../../shared/stage/flowSteps.ts';
import { isNoticeBegun } from '../../shared/stage/position.ts';
import type { Context } from './context.ts';
import { getDossier } from './dossier.ts';
import { calendarOf } from './noticeCalendar.ts';
import { stampOf } from './stampOf.ts';

/** Everything that the screen of 公示 and 表彰 shows. */
export function getPublicity(context: Context, assessmentId: string): Publicity {
  const dossier = getDossier(context, assessmentId);
  const { scheme, register, today } = dossier;
  const calendar = calendarOf(dossier);
  // A notice begins on the first working day there is; today where the calendar does not say.
  const firstDay = noticePeriod(calendar, today, 1).lastDay ?? today;
  const { lastDay } = noticePeriod(calendar, firstDay, usualDays);
  const decision = register.find('decision', null, 'decision');
  return {
    state: noticeState(dossier),
    decision,
    decisionChanges: decisionChanges(dossier, decision),
    titles: titleRows(dossier, decision),
    rows: listRows(dossier),
    honours: honoursOf(dossier),
    noticeStep: flowSteps(scheme).find((step) => step.isNotice)?.id ?? null,
    isBegun: isNoticeBegun(scheme, register),
    proposed: { notice: proposedNotice(dossier, firstDay, lastDay), decision: proposedDecision(dossier) },
    today,
  };
}

/** The working days from the first on, by the calendar as the people of this assessment set it right. */
export function getPeriod(
  context: Context,
  assessmentId: string,
  firstDay: string,
  days: number,
): NoticePeriod {
  return noticePeriod(calendarOf(getDossier(context, assessmentId)), firstDay, days);
}

/** A document as it reads now: its wording beside the generated one, and its pages. */
export function previewDocument(
  context: Context,
  assessmentId: string,
  { kind, content }: DraftDocument,
): DocumentPreview {
  const dossier = getDossier(context, assessmentId);
  const stamp = stampOf(context, dossier.assessment.schemeDigest);
  if (kind === 'notice') {
    const wording = noticeWording(dossier, content);
    return {
      wording,
      doubts: noticeDoubts(dossier, content),
      warnings: [...openAmong(dossier, wording.rows), ...noticeWarnings(dossier, content)],
      period: problemsOfPeriod(calendarOf(dossier), content),
      document: noticeDocument(dossier, content, stamp),
    };
  }
  const wording = decisionWording(dossier, content);
  return kind === 'decision'
    ? {
        wording,
        doubts: decisionDoubts(dossier, content),
        warnings: [...openAmong(dossier, wording.rows), ...decisionWarnings(dossier, content)],
        period: [],
        document: decisionDocument(dossier, content, stamp),
      }
    : {
        wording,
        doubts: [],
        warnings: [],
        period: [],
        certificates: certificatesOf(dossier, content, stamp),
      };
}

/** Who is still open beside those listed, as what is told before it is issued. */
function openAmong(dossier: Dossier, rows: readonly ListRow[]): IssueWarning[] {
  const listed = rows.map(({ candidateId }) => candidateId);
  return openOutcomes(dossier, listed).map(({ text, screen, candidateId }) => ({
    text,
    field: null,
    at: { screen, candidateId },
  }));
}
