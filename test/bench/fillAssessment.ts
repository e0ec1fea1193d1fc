import { createAssessment, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import type { Context } from '../../electron/service/context.ts';
import type { WorkspaceEvent } from '../../electron/store/event.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { shandong } from '../support/shandong.ts';
import { benchValues } from './benchValues.ts';

/** An assessment with so many candidates, each sheet filled; the ids of assessment and candidates. */
export function fillAssessment(
  context: Context,
  count: number,
): { assessmentId: string; candidateIds: string[] } {
  const assessmentId = createAssessment(context, {
    schemeId: shandong.id,
    isRehearsal: false,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: `测速 ${count}`,
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      panel: [{ name: '组长', isChair: true }],
    },
  });
  signReadings(context, assessmentId);
  const candidateIds = addCandidates(
    context,
    assessmentId,
    Array.from({ length: count }, (_, index) => ({
      name: `第${index + 1}党总支`,
      kind: '党总支',
      parent: `第${(index % 40) + 1}学院党委`,
      secretary: '书记',
      memberCount: 30,
      foundedOn: null,
    })),
  );
  const items = Object.fromEntries(itemsOf(shandong.sheet).map((item) => [item.id, { seen: true }]));
  const events: WorkspaceEvent[] = candidateIds.map((candidateId, index) => ({
    kind: 'sheet-changed',
    candidateId,
    change: { values: { ...benchValues(index) }, items },
  }));
  context.workspace.record(atThisComputer, events);
  return { assessmentId, candidateIds };
}
