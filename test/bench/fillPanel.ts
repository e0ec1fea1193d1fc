import { createAssessment, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import type { Context } from '../../electron/service/context.ts';
import type { WorkspaceEvent } from '../../electron/store/event.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { wholeTotal } from '../../shared/sheet/scoreContent.ts';
import { eachRule, eachSlot } from '../support/eachScores.ts';
import { shandong } from '../support/shandong.ts';

interface Size {
  readonly units: number;
  readonly panelists: number;
}

/** An assessment in which each panelist fills a sheet. */
export interface PanelAssessment {
  readonly assessmentId: string;
  readonly candidateIds: readonly string[];
  readonly panel: readonly string[];
}

/** An assessment of that size in which nobody has given anything yet. */
export function fillPanel(context: Context, { units, panelists }: Size): PanelAssessment {
  const panel = Array.from({ length: panelists }, (_, index) => `考评员${index + 1}`);
  const assessmentId = createAssessment(context, {
    schemeId: shandong.id,
    isRehearsal: false,
    adjustments: { conventions: {}, agreed: {}, panel: eachRule },
    details: {
      name: `测速 ${units} × ${panelists}`,
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      panel: panel.map((name, index) => ({ name, isChair: index === 0 })),
    },
  });
  signReadings(context, assessmentId);
  const candidateIds = addCandidates(
    context,
    assessmentId,
    Array.from({ length: units }, (_, index) => ({
      name: `第${index + 1}党总支`,
      kind: '党总支',
      parent: `第${(index % 40) + 1}学院党委`,
      secretary: '书记',
      memberCount: 30,
      foundedOn: null,
    })),
  );
  return { assessmentId, candidateIds, panel };
}

/** Puts every panelist's total of the first so many units down. */
export function keyTotals(context: Context, { candidateIds, panel }: PanelAssessment, units: number): void {
  for (const [row, candidateId] of candidateIds.slice(0, units).entries())
    context.workspace.record(
      atThisComputer,
      panel.map(
        (panelist, column): WorkspaceEvent => ({
          kind: 'sheet-changed',
          candidateId,
          slot: eachSlot(panelist),
          change: { totals: { [wholeTotal]: totalAt(row, column) } },
        }),
      ),
    );
}

/** A total between 70 and 99.5 in half points, other ones in every row and column. Units: hundredths. */
function totalAt(row: number, column: number): number {
  return 7000 + 50 * ((row * 31 + column * 17) % 60);
}
