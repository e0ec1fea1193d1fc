import type { Dossier } from '../dossier/dossier.ts';
import { schemeOfSlot } from '../round/schemeOfRound.ts';
import { slotName, slotsOf } from '../round/sheetSlot.ts';
import type { Round } from '../scheme/round.ts';
import { isBegun } from '../sheet/isBegun.ts';

/** The rounds that a candidate has begun, each a page of 分类定级评分表; the first where it has begun none. */
export function begunRounds(
  { scheme, sheetOf, assessment }: Pick<Dossier, 'scheme' | 'sheetOf' | 'assessment'>,
  candidateId: string,
): readonly Round[] {
  const slots = slotsOf(scheme, assessment.panel);
  const begun = scheme.rounds.filter((round) =>
    slots.some((slot) => {
      const sheet = slot.roundId === round.id ? sheetOf(candidateId, slotName(slot)) : null;
      return sheet !== null && isBegun(schemeOfSlot(scheme, slot).sheet, sheet.content);
    }),
  );
  return begun.length > 0 ? begun : scheme.rounds.slice(0, 1);
}
