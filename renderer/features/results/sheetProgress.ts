import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';

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

/** The same of a panel, each of whom fills a sheet: by the parts that have points. Null where one sheet decides. */
export function panelProgress({
  parts,
  total,
  isSubmitted,
}: Pick<CandidateResult, 'parts' | 'total' | 'isSubmitted'>): SheetProgress | null {
  if (!parts.some(({ panel }) => panel)) return null;
  const doneItems = parts.filter((part) => part.total !== null).length;
  const isBegun =
    doneItems > 0 || parts.some(({ panel }) => panel?.seats.some((seat) => seat.total !== null));
  const stage = isSubmitted ? 'signed' : total !== null ? 'whole' : isBegun ? 'partial' : 'untouched';
  return { stage, doneItems, itemCount: parts.length };
}

function stageOf(summary: Parameters<typeof sheetProgress>[0]): SheetStage {
  if (!summary) return 'partial'; // Not read yet: nothing is promised.
  if (summary.status === 'submitted') return 'signed';
  if (summary.status === 'untouched') return 'untouched';
  return summary.doneItems < summary.itemCount ? 'partial' : 'whole';
}
