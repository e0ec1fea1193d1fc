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
  /** Of how many units, from the first, every panelist's total is put down. */
  readonly keyed: number;
}

/** An assessment in which each panelist fills a sheet, with totals put down as they are keyed in; the ids of both. */
export function fillPanel(
  context: Context,
  { units, panelists, keyed }: Size,
): { assessmentId: string; candidateIds: string[]; panel: string[] } {
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
  // A record a unit, as nobody's totals come all at once.
  for (const [row, candidateId] of candidateIds.slice(0, keyed).entries())
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
  return { assessmentId, candidateIds, panel };
}

/** A total between 70 and 99.5 in half points, other ones in every row and column. Units: hundredths. */
function totalAt(row: number, column: number): number {
  return 7000 + 50 * ((row * 31 + column * 17) % 60);
}
