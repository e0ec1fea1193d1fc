import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { composeContext } from '../../electron/compose.ts';
import { createAssessment, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import type { Context } from '../../electron/service/context.ts';
import type { WorkspaceEvent } from '../../electron/store/event.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { shandong } from '../support/shandong.ts';

const rootDir = join(import.meta.dirname, '..', '..');
/** On the disk of the project, where a real workspace would lie; never in a memory file system. */
export const benchDir = mkdtempSync(join(rootDir, 'node_modules', '.bench-'));

/** The built UI. */
export const uiDir = join(rootDir, 'out', 'renderer');

export function openBench(name: string): Context {
  const workerPath = join(rootDir, 'electron', 'fileWorker.ts');
  return composeContext({ rootDir, workerPath }, { dataPath: join(benchDir, name), actor: '测速' });
}

/** A whole sheet's values, different for each number; the same at every run. */
export function benchValues(index: number): Values {
  const pick = (modulus: number, salt: number) => (index * 7919 + salt * 104_729) % modulus;
  return {
    '1-1.b': pick(3, 1),
    '1-3.a': ['签到表', '整改台账'].slice(0, pick(3, 2)),
    '2-1.a': pick(4, 3),
    '2-2.b': pick(9, 4),
    '2-2.c': pick(4, 5),
    '2-3.a': pick(5, 6),
    '3-1.a': pick(6, 7),
    '3-1.c': pick(3, 8),
    '3-3.c': pick(4, 9),
    '4-1.a': pick(4, 10),
    '4-2.a': pick(3, 11),
    '4-2.b': pick(3, 12),
    '4-4.a': pick(8, 13),
    '4-4.b': pick(6, 14),
    '4-4.c': pick(2, 15) === 1,
    '4-5.a': pick(20, 16),
    '5-1.a': pick(3, 17),
    '5-3.b': pick(5, 18) === 1,
  };
}

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
  context.workspace.record('测速', events);
  return { assessmentId, candidateIds };
}
