// 公示 and 表彰决定 of a rehearsal, worded by the program and issued as people would.

import { proposedDecision, proposedNotice } from '../../../shared/notice/proposed.ts';
import { decisionWording, noticeWording } from '../../../shared/notice/wording.ts';
import type { Frozen } from '../../../shared/register/noticeContent.ts';
import type { Context } from '../context.ts';
import { getDossier } from '../dossier.ts';
import { setEntries } from '../entries.ts';
import { getPeriod } from '../notices.ts';
import type { DemoStep } from './demoSchema.ts';

type NoticeStep = Extract<DemoStep, { do: 'notice' }>;
type DecideStep = Extract<DemoStep, { do: 'decide' }>;

/** Issues the notice for its usual days from `on`, and closes it. */
export function publishNotice(context: Context, assessmentId: string, step: NoticeStep): void {
  const { by, on, closedOn, do: _, ...channels } = step;
  const dossier = getDossier(context, assessmentId);
  const proposed = proposedNotice(dossier, on, null);
  const { lastDay } = getPeriod(context, assessmentId, on, proposed.days);
  const notice = { ...proposed, by, on, lastDay: lastDay ?? on, ...channels };
  const issued = { ...notice, frozen: frozenOf(noticeWording(dossier, notice)), issued: { by, on } };
  for (const content of [issued, { ...issued, closed: { by, on: closedOn } }]) {
    setEntries(context, assessmentId, [{ kind: 'notice', candidateId: null, key: '1', content }]);
  }
}

/** Issues the decision on the day named. */
export function issueDecision(context: Context, assessmentId: string, { by, on }: DecideStep): void {
  const dossier = getDossier(context, assessmentId);
  const decision = { ...proposedDecision(dossier), by, on, date: on };
  const content = {
    ...decision,
    frozen: frozenOf(decisionWording(dossier, decision)),
    issued: { by, on },
  };
  setEntries(context, assessmentId, [{ kind: 'decision', candidateId: null, key: 'decision', content }]);
}

function frozenOf({
  texts,
  generated,
  rows,
}: ReturnType<typeof noticeWording | typeof decisionWording>): Frozen {
  return { texts, generated, rows: [...rows] };
}
