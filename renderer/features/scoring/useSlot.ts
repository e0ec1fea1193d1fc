import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { findSlot, type SheetSlot } from '../../../shared/round/sheetSlot.ts';
import { slotOfQuery, slotQuery } from '../../ui/slotQuery.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { lastSlotKey, slotToShow } from './lastShown.ts';

/**
 * The slot that the address names (`?round=final&part=superior`); without one the slot that was last on screen, or the
 * first. '' is the panel's joint sheet, which has no query.
 */
export function useSlot() {
  const { id, scheme, panel } = useAssessment();
  const [params] = useSearchParams();
  const key = lastSlotKey(id);
  const slot = slotToShow({ id, scheme, panel }, slotOfQuery(params));
  useEffect(() => {
    if (slot !== '') localStorage.setItem(key, slot);
  }, [key, slot]);
  return {
    slot,
    /** The address of a candidate's sheet, in the slot on screen or another one. */
    addressOf: (candidateId: string, other: SheetSlot | null = findSlot(scheme, panel, slot)) =>
      `/a/${id}/score/${candidateId}${other ? slotQuery(other) : ''}`,
  };
}
