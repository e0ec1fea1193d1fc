import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { findSlot, type SheetSlot, slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/**
 * The slot that the address names (`?round=final&source=superior`); without one the slot that was last on screen, or the
 * first. '' is the panel's joint sheet, which has no query.
 */
export function useSlot() {
  const { id, parsed } = useAssessment();
  const [params] = useSearchParams();
  const key = `kaoping.lastSlot.${id}`;
  const named = slotName({ roundId: params.get('round'), sourceId: params.get('source') });
  const known = [named, localStorage.getItem(key) ?? ''].find((name) => findSlot(parsed, name) !== null);
  const [first] = slotsOf(parsed);
  const slot = known ?? (first ? slotName(first) : '');
  useEffect(() => {
    if (slot !== '') localStorage.setItem(key, slot);
  }, [key, slot]);
  return {
    slot,
    /** The address of a candidate's sheet, in the slot on screen or another one. */
    addressOf: (candidateId: string, other: SheetSlot | null = findSlot(parsed, slot)) =>
      `/a/${id}/score/${candidateId}${queryOf(other)}`,
  };
}

function queryOf(slot: SheetSlot | null): string {
  if (!slot?.sourceId) return '';
  return `?${new URLSearchParams({ ...(slot.roundId && { round: slot.roundId }), source: slot.sourceId })}`;
}
