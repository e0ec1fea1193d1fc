import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Hundredths } from '../../../../shared/number/points.ts';
import type { CandidateTotals, SeatTotal } from '../../../../shared/outcome/panelTotals.ts';
import type { PanelRule } from '../../../../shared/scheme/panelRule.ts';
import type { SheetForm } from '../../../../shared/scheme/sheet.ts';
import { type PanelScore, panelScore } from '../../../../shared/scoring/panelScore.ts';
import { wholeTotal } from '../../../../shared/sheet/scoreContent.ts';
import { api, client } from '../../../api/client.ts';
import type { Outbox } from '../../../ui/saving/Outbox.ts';
import { useAssessment } from '../../../ui/useAssessment.ts';
import { sheetIdOf } from '../sheetPlace.ts';
import type { Pending } from '../useSheetOutbox.tsx';
import { useCellSteps } from './useCellSteps.ts';

/** One candidate's line: what each panelist gave as it is on screen, and what the panel rule makes of it so far. */
export interface TotalsRow extends CandidateTotals {
  readonly score: PanelScore;
  /** Whether every sheet that counts has a total. */
  readonly isFull: boolean;
}

/** A total that is put into one cell. Units: hundredths. */
export interface CellTotal {
  readonly candidateId: string;
  readonly slot: string;
  readonly total: Hundredths | null;
}

interface Place {
  readonly roundId: string | null;
  readonly partId: string;
  readonly rule: PanelRule;
  readonly form: SheetForm;
}

/** The grid of candidates and panelists as it is on screen, and what is put into it; undone and done again as it was put. */
export function useTotals(outbox: Outbox<Pending>, { roundId, partId, rule, form }: Place) {
  const { id: assessmentId } = useAssessment();
  const input = { assessmentId, roundId, partId };
  const query = useQuery({
    ...api.sheet.panelTotals.queryOptions({ input }),
    queryFn: () => outbox.readCalm(() => client.sheet.panelTotals(input)),
  });
  useSyncExternalStore(outbox.subscribe, outbox.version);
  const moving = new Set(outbox.changes().map(({ candidateId }) => candidateId));
  const rows = query.data?.map((line) => {
    if (!moving.has(line.candidateId)) return rowOf(line, rule, form);
    const seats = line.seats.map((seat) => laidOver(seat, line.candidateId, outbox));
    return rowOf({ ...line, seats }, rule, form);
  });
  const steps = useCellSteps(rows, (cells) => {
    for (const { candidateId, slot, total } of cells)
      outbox.put(sheetIdOf({ candidateId, slot }), {
        candidateId,
        slot,
        change: { totals: { [wholeTotal]: total } },
      });
  });
  return {
    rows,
    error: query.data ? null : query.error,
    refetch: query.refetch,
    ...steps,
  };
}

/** Rows that were made of a line, so that what did not change is the same. */
const made = new WeakMap<CandidateTotals, { readonly rule: PanelRule; readonly row: TotalsRow }>();

/** A candidate's line with what the panel rule makes of it so far; the same as before for the same line. */
export function rowOf(line: CandidateTotals, rule: PanelRule, form: SheetForm): TotalsRow {
  const known = made.get(line);
  if (known?.rule === rule) return known.row;
  const score = panelScore(rule, form, line.seats.map(seatSoFar));
  const isFull = line.seats.every(({ seat, total }) => seat !== null || total !== null);
  const row = { ...line, score, isFull };
  made.set(line, { rule, row });
  return row;
}

function laidOver(seat: SeatTotal, candidateId: string, outbox: Outbox<Pending>): SeatTotal {
  const changes = outbox.changesOf(sheetIdOf({ candidateId, slot: seat.slot }));
  const given = changes.map(({ change }) => change.totals?.[wholeTotal]).filter((each) => each !== undefined);
  const total = given.at(-1);
  return total === undefined ? seat : { ...seat, total, isItemised: false };
}

/** As panelScore takes it; who has given nothing yet is left aside, so that the mean runs with the entries. */
function seatSoFar({ panelist, total, seat }: SeatTotal) {
  const state = seat?.state === 'replaced' ? 'replaced' : seat || total === null ? 'away' : 'counts';
  return { panelist, score: total === null ? null : { items: [], dimensions: [], total }, state } as const;
}
