import type { Candidate } from '../assessment/candidate.ts';
import { partStates } from '../round/partStates.ts';
import type { SheetSlot } from '../round/sheetSlot.ts';
import type { PanelRule } from '../scheme/panelRule.ts';
import { leafOf } from '../scheme/part.ts';
import type { PanelScore } from '../scoring/panelScore.ts';
import type { ReportSource } from './reportSource.ts';
import { type SignedSheet, signedSheets } from './signedSheets.ts';

/** A line of 考评员评分明细表: a sheet, or what the panel rule makes of the `of` sheets right above it. */
export type ScorerLine =
  | ({ readonly kind: 'sheet' } & SignedSheet)
  | {
      readonly kind: 'panel';
      readonly rule: PanelRule;
      readonly score: PanelScore;
      /** How many lines above are the panelists'. */
      readonly of: number;
      /** Whether every sheet that counts is signed. */
      readonly isSigned: boolean;
    };

/** The lines of a candidate in the order of the slots. */
export function scorerLines(
  source: ReportSource,
  candidate: Candidate,
  slots: readonly SheetSlot[],
): readonly ScorerLine[] {
  const sheets = signedSheets(source, candidate, slots);
  return slots.flatMap((slot, index): ScorerLine[] => {
    const sheet = sheets[index];
    if (!sheet) return [];
    const line = { kind: 'sheet', ...sheet } as const;
    const next = slots[index + 1];
    const isLast = next?.partId !== slot.partId || next?.roundId !== slot.roundId;
    return isLast && slot.panelist !== undefined ? [line, ...panelLine(source, candidate, slot)] : [line];
  });
}

function panelLine(
  { dossier, assessment }: ReportSource,
  candidate: Candidate,
  { roundId, partId }: SheetSlot,
): ScorerLine[] {
  const { scheme, register, sheetOf } = dossier;
  const part = leafOf(scheme, partId);
  if (part?.takes !== 'sheet' || !part.panel || !scheme.sheet) return [];
  const state = partStates(
    { ...scheme, sheet: scheme.sheet },
    {
      roundId,
      candidate,
      register,
      panel: assessment.panel,
      sheetOf: (slot) => sheetOf(candidate.id, slot),
    },
  ).find((each) => each.part.id === partId);
  if (!state?.panel) return [];
  const isSigned = state.sheets.every(({ seat, isSigned: own }) => seat !== null || own);
  return [{ kind: 'panel', rule: part.panel, score: state.panel, of: state.sheets.length, isSigned }];
}
