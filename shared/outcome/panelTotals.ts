import type { Dossier } from '../dossier/dossier.ts';
import type { Hundredths } from '../number/points.ts';
import type { SeatContent } from '../register/content.ts';
import { panelistMark, unitMark } from '../round/paperCode.ts';
import { type PartSheet, partStates } from '../round/partStates.ts';
import { schemeOfRound } from '../round/schemeOfRound.ts';
import { slotName } from '../round/sheetSlot.ts';
import { hasSheet } from '../scheme/scheme.ts';
import { wholeTotal } from '../sheet/scoreContent.ts';

/** One panelist's total of one candidate. Units: hundredths; null while there is none. */
export interface SeatTotal {
  readonly panelist: string;
  /** What their paper sheets are marked with, as panelistMark has it. */
  readonly mark: string;
  /** Of their sheet, as slotName has it. */
  readonly slot: string;
  readonly total: Hundredths | null;
  /** Whether the sheet holds more than a total, which is then the sum of what it holds. */
  readonly isItemised: boolean;
  readonly isSigned: boolean;
  readonly seat: SeatContent | null;
}

/** The panelists' totals of one candidate, in the panel's order. */
export interface CandidateTotals {
  readonly candidateId: string;
  readonly name: string;
  /** Its number on paper sheets, as unitMark has it. */
  readonly mark: string;
  readonly seats: readonly SeatTotal[];
}

/** The totals that the panelists' sheets of a part give in a round, in the roster's order; none where no panel fills it. */
export function panelTotals(dossier: Dossier, roundId: string | null, partId: string): CandidateTotals[] {
  const scheme = schemeOfRound(dossier.scheme, roundId);
  if (!hasSheet(scheme)) return [];
  const { register, sheetOf, assessment, candidates } = dossier;
  return candidates.flatMap((candidate, place) => {
    const state = partStates(scheme, {
      roundId,
      candidate,
      register,
      panel: assessment.panel,
      sheetOf: (slot) => sheetOf(candidate.id, slot),
    }).find(({ part }) => part.id === partId);
    if (!state?.panel) return [];
    const seats = state.sheets.map((sheet) =>
      seatTotal(sheet, panelistMark(scheme, assessment.panel, sheet.slot)),
    );
    return [{ candidateId: candidate.id, name: candidate.name, mark: unitMark(place), seats }];
  });
}

function seatTotal({ slot, content, score, isSigned, seat }: PartSheet, mark: string): SeatTotal {
  const totals = content?.totals ?? {};
  return {
    panelist: slot.panelist ?? '',
    mark,
    slot: slotName(slot),
    total: score?.total ?? null,
    isItemised: score !== null && totals[wholeTotal] === undefined,
    isSigned,
    seat,
  };
}
