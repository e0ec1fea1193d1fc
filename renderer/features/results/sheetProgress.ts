import type { CandidateSummary } from '../../../shared/contract/answers.ts';

/**
 * How far a candidate's sheet is: `untouched` (未核: its points are only what items start from), `partial` (暂计), `whole`
 * (every item looked at; not signed), `signed`.
 */
export type SheetStage = 'untouched' | 'partial' | 'whole' | 'signed';

export interface SheetProgress {
  readonly stage: SheetStage;
  readonly doneItems: number;
  readonly itemCount: number;
}

/** The stage of a sheet and the items looked at; nothing recorded at all is untouched. */
export function sheetProgress(
  summary: Pick<CandidateSummary, 'status' | 'doneItems' | 'itemCount' | 'isVetoed'> | undefined,
): SheetProgress {
  const { doneItems = 0, itemCount = 0 } = summary ?? {};
  return { stage: stageOf(summary), doneItems, itemCount };
}

function stageOf(summary: Parameters<typeof sheetProgress>[0]): SheetStage {
  if (!summary) return 'partial'; // Not read yet: nothing is promised.
  if (summary.status === 'submitted') return 'signed';
  if (summary.status === 'untouched') return 'untouched';
  return summary.doneItems < summary.itemCount ? 'partial' : 'whole';
}
