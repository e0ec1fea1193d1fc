import type { Share } from '../number/comparison.ts';
import type { CandidateResult } from '../outcome/assessmentResult.ts';
import type { LeafPart } from '../scheme/part.ts';
import { pointsCell, textCell } from './makeCell.ts';
import { rateCell } from './rateCell.ts';
import { waivedMark } from './waivedPart.ts';
import type { CellModel } from './workbookModel.ts';

/** What a part gave a candidate: its points, or the rate of votes that are only listed; 未组织 where its step was waived. */
export function partCell(
  part: LeafPart,
  outcome: Pick<CandidateResult, 'parts'> | undefined,
  measures: Readonly<Record<string, Share | undefined>>,
  isWaived: () => boolean,
): CellModel {
  if (part.takes === 'ballot' && part.outOf === undefined) {
    const share = part.measure === undefined ? undefined : measures[part.measure];
    return !share && isWaived() ? textCell('center', waivedMark) : rateCell(share);
  }
  const points = outcome?.parts.find(({ partId }) => partId === part.id)?.total ?? null;
  return points === null && isWaived() ? textCell('center', waivedMark) : pointsCell('number', points);
}
