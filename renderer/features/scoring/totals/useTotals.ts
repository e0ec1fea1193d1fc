import { useQuery } from '@tanstack/react-query';
import { useRef, useSyncExternalStore } from 'react';
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
  const waiting = byCandidate(outbox.changes());
  const rows = useSameRows(
    query.data?.map((line) => rowOf(lineWith(line, waiting.get(line.candidateId)), rule, form)),
  );
  const steps = useCellSteps(rows, (cells) =>
    outbox.putBlock(
      cells.map(({ candidateId, slot, total }) => ({
        part: sheetIdOf({ candidateId, slot }),
        change: { candidateId, slot, change: { totals: { [wholeTotal]: total } } },
      })),
    ),
  );
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

/** The rows that were there before, as long as every one of them is. */
export function useSameRows<T extends CandidateTotals>(
  rows: readonly T[] | undefined,
): readonly T[] | undefined {
  const before = useRef(rows);
  const isSame =
    rows?.length === before.current?.length && rows?.every((row, at) => row === before.current?.[at]);
  if (!isSame) before.current = rows;
  return before.current;
}

function byCandidate(changes: readonly Pending[]): ReadonlyMap<string, readonly Pending[]> {
  const all = new Map<string, Pending[]>();
  for (const change of changes) {
    const own = all.get(change.candidateId);
    if (own) own.push(change);
    else all.set(change.candidateId, [change]);
  }
  return all;
}

/** Lines over which something was laid, so that what did not change is the same. */
const laid = new WeakMap<
  CandidateTotals,
  { readonly over: readonly Pending[]; readonly line: CandidateTotals }
>();

/** A candidate's line with what is on its way laid over it; the same as before for the same changes. */
function lineWith(line: CandidateTotals, over: readonly Pending[] | undefined): CandidateTotals {
  if (!over) return line;
  const known = laid.get(line);
  if (known?.over.length === over.length && known.over.every((change, at) => change === over[at]))
    return known.line;
  const totals = new Map<string, Hundredths | null>();
  for (const { slot, change } of over) {
    const total = change.totals?.[wholeTotal];
    if (total !== undefined) totals.set(slot, total);
  }
  const seats = line.seats.map((seat): SeatTotal => {
    const total = totals.get(seat.slot);
    return total === undefined ? seat : { ...seat, total, isItemised: false };
  });
  const next = { ...line, seats };
  laid.set(line, { over, line: next });
  return next;
}

/** As panelScore takes it; who has given nothing yet is left aside, so that the mean runs with the entries. */
function seatSoFar({ panelist, total, seat }: SeatTotal) {
  const state = seat?.state === 'replaced' ? 'replaced' : seat || total === null ? 'away' : 'counts';
  return { panelist, score: total === null ? null : { items: [], dimensions: [], total }, state } as const;
}
