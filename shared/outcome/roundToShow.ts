import type { Dossier } from '../dossier/dossier.ts';
import { schemeOfSlot } from '../round/schemeOfRound.ts';
import { slotName, slotsOf } from '../round/sheetSlot.ts';
import { hasSheet } from '../scheme/scheme.ts';
import { isBegun } from '../sheet/isBegun.ts';

/**
 * The round whose result is of interest now: the latest in which anything was filled in, counted or given; the first
 * while nothing was. Null where the scheme has no rounds.
 *
 * @example roundToShow(dossier) // 'grading' while only the sheets and ballots of October are there
 */
export function roundToShow(dossier: Dossier): string | null {
  const { rounds } = dossier.scheme;
  const latest = [...rounds].reverse().find(({ id }) => hasAnything(dossier, id));
  return (latest ?? rounds[0])?.id ?? null;
}

function hasAnything(dossier: Dossier, roundId: string): boolean {
  const { scheme, assessment, candidates, register, sheetOf } = dossier;
  // Where one sheet serves all rounds it is of the last one.
  const slots = slotsOf(scheme, assessment.panel).filter((slot) => (slot.roundId ?? roundId) === roundId);
  const isOfRound = (key: string) => key.startsWith(`${roundId}/`);
  return candidates.some(({ id }) => {
    const entries = [...register.list('ballot', id).keys(), ...register.list('given', id).keys()];
    if (entries.some(isOfRound)) return true;
    return slots.some((slot) => {
      const sheet = sheetOf(id, slotName(slot));
      const form = hasSheet(scheme) ? schemeOfSlot(scheme, slot).sheet : undefined;
      return sheet !== null && isBegun(form, sheet.content);
    });
  });
}
