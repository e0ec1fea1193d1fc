import { useSearchParams } from 'react-router';
import { lastRoundOf } from '../../../../shared/round/lastRoundOf.ts';
import { schemeOfSlot } from '../../../../shared/round/schemeOfRound.ts';
import type { PanelRule } from '../../../../shared/scheme/panelRule.ts';
import { decidingPart, leafOf, type SheetPart } from '../../../../shared/scheme/part.ts';
import { hasSheet } from '../../../../shared/scheme/scheme.ts';
import type { SheetForm } from '../../../../shared/scheme/sheet.ts';
import { useAssessment } from '../../../ui/useAssessment.ts';

/** A part that each panelist fills, in a round (null where the scheme has none). */
export interface PanelPart {
  readonly roundId: string | null;
  readonly partId: string;
  readonly part: SheetPart;
  readonly rule: PanelRule;
  readonly form: SheetForm;
}

/** The part that the address names (`?round=final&part=superior`), or else the last one; null where no panel fills it. */
export function usePanelPart(): PanelPart | null {
  const { scheme } = useAssessment();
  const [params] = useSearchParams();
  const partId = params.get('part');
  const roundId = partId === null ? lastRoundOf(scheme) : params.get('round');
  const part = partId === null ? decidingPart(scheme) : leafOf(scheme, partId);
  const scored = schemeOfSlot(scheme, { roundId, partId: part?.id ?? null });
  if (!hasSheet(scored) || part?.takes !== 'sheet' || !part.panel) return null;
  return { roundId, partId: part.id, part, rule: part.panel, form: scored.sheet };
}
