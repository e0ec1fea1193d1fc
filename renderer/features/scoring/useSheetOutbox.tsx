import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { AssessmentDetail } from '../../../shared/contract/answers.ts';
import type { Hundredths } from '../../../shared/number/points.ts';
import type { CandidateTotals, SeatTotal } from '../../../shared/outcome/panelTotals.ts';
import { schemeOfSlot } from '../../../shared/round/schemeOfRound.ts';
import { findSlot, jointSlot } from '../../../shared/round/sheetSlot.ts';
import { hasSheet } from '../../../shared/scheme/scheme.ts';
import { changeSheet, inverseOf } from '../../../shared/sheet/changeSheet.ts';
import { isBegun } from '../../../shared/sheet/isBegun.ts';
import { joinBasis } from '../../../shared/sheet/joinBasis.ts';
import { joinChanges } from '../../../shared/sheet/joinChanges.ts';
import { progressOf } from '../../../shared/sheet/progress.ts';
import { wholeTotal } from '../../../shared/sheet/scoreContent.ts';
import { type SheetChange, type SheetContent, sheetChangeSchema } from '../../../shared/sheet/sheet.ts';
import { wordsOfChange } from '../../../shared/sheet/wordsOfChange.ts';
import { api, client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { useTell } from '../../ui/dialog/useTell.tsx';
import { Outbox } from '../../ui/saving/Outbox.ts';
import { outboxOf } from '../../ui/saving/outboxes.ts';
import { useSeat } from '../../ui/useSeat.ts';
import { listInput, type SheetPlace, sheetIdOf } from './sheetPlace.ts';

/** A change of a sheet on its way to the file. */
export interface Pending extends SheetPlace {
  readonly change: SheetChange;
  /** From a panelist's device: what its page may know of the fields, see conflictsWith. */
  readonly basis?: readonly SheetChange[];
}

/** What was sent and not answered yet: it may be in the file. */
const sent = new WeakSet<Pending>();

/** What the page of a panelist's device may know of the fields of a change, beside what it last read (`content`). */
export function basisOf(outbox: Outbox<Pending>, part: string, content: SheetContent, change: SheetChange) {
  const onTheWay = outbox.changesOf(part).filter((pending) => sent.has(pending));
  return joinBasis([inverseOf(content, change), ...onTheWay.map((pending) => pending.change)]);
}

/** Two changes as one; where the earlier was sent, it may be what the file holds. */
function joined(earlier: Pending, later: Pending): Pending {
  const change = joinChanges(earlier.change, later.change);
  if (!earlier.basis || !later.basis) return { ...later, change };
  const own = sent.has(earlier) ? [earlier.change] : [];
  return { ...later, change, basis: joinBasis([...earlier.basis, ...later.basis, ...own]) };
}

/**
 * The outbox of the sheets of an assessment. What it has committed goes into the sheets and the list that are on screen.
 * What is refused is shown and given up, and the sheet read anew: it was signed or the assessment closed meanwhile.
 */
export function useSheetOutbox(assessment: AssessmentDetail): Outbox<Pending> {
  const queries = useQueryClient();
  const tell = useTell();
  const seat = useSeat();
  return outboxOf(`sheets/${assessment.id}`, () => {
    const outbox: Outbox<Pending> = new Outbox({
      send({ change: pending }) {
        sent.add(pending);
        const { basis, ...change } = pending;
        return client.sheet.change({ ...change, ...(basis && { basis: [...basis] }) });
      },
      block: {
        most: 20_000,
        send(letters) {
          const changes = letters.map(({ change: { candidateId, slot, change } }) => {
            return { candidateId, slot, change };
          });
          return client.sheet.changeEach({ changes });
        },
        onSaved: (letters) =>
          putEachOnScreen(
            queries,
            assessment,
            letters.map(({ change }) => change),
          ),
        onRefused(letters, error) {
          outbox.giveUp(...letters.map(({ part }) => part));
          void queries.invalidateQueries({ queryKey: api.sheet.key() });
          void queries.invalidateQueries({ queryKey: api.candidate.list.key() });
          const { message, problems, place } = problemOf(error);
          tell('error', { title: message, place, lines: problems });
        },
      },
      join: joined,
      onSaved: ({ change }) => putEachOnScreen(queries, assessment, [change]),
      onRefused({ part, change }, error) {
        outbox.giveUp(part);
        readAnew(queries, assessment.id, change);
        const scheme = schemeAt(assessment, change.slot);
        const lines = hasSheet(scheme) ? wordsOfChange(scheme, change.change) : [];
        const { message, place } = problemOf(error);
        tell('error', {
          title: message,
          place,
          lead: <p>{unitName(queries, assessment.id, change)}下面的填写没有保存：</p>,
          lines,
        });
      },
    });
    if (seat !== null) keepQueue(outbox, `kaoping.queue.${assessment.id}.${seat}`);
    return outbox;
  });
}

/** Keeps on this device what did not reach the chair's computer, for a page that is opened again. */
function keepQueue(outbox: Outbox<Pending>, key: string): void {
  const left = readQueue(key);
  outbox.subscribe(() => localStorage.setItem(key, JSON.stringify(outbox.changes())));
  for (const pending of left) outbox.put(sheetIdOf(pending), pending);
}

function readQueue(key: string): readonly Pending[] {
  try {
    return queueSchema.parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

const queueSchema = z.array(
  z.object({
    candidateId: z.string(),
    slot: z.string(),
    change: sheetChangeSchema,
    basis: z.array(sheetChangeSchema),
  }),
);

/** Reads a sheet and the list again, as after a refusal, which means that the screen was behind. */
export function readAnew(
  queries: QueryClient,
  assessmentId: string,
  { candidateId, slot }: SheetPlace,
): void {
  void queries.invalidateQueries({ queryKey: api.sheet.get.queryKey({ input: { candidateId, slot } }) });
  void queries.invalidateQueries({ queryKey: api.candidate.list.queryKey({ input: { assessmentId } }) });
}

function unitName(queries: QueryClient, assessmentId: string, { candidateId, slot }: SheetPlace): string {
  const input = listInput(assessmentId, slot);
  const list = queries.getQueryData(api.candidate.list.queryKey({ input }));
  const name = list?.find(({ id }) => id === candidateId)?.name;
  return name ? `“${name}”` : '';
}

/** The scheme as it scores the sheet of that name. */
function schemeAt({ scheme, panel }: AssessmentDetail, slot: string) {
  return schemeOfSlot(scheme, findSlot(scheme, panel, slot) ?? jointSlot);
}

function putEachOnScreen(
  queries: QueryClient,
  assessment: AssessmentDetail,
  changes: readonly Pending[],
): void {
  putTotals(queries, changes);
  for (const change of changes) putOnScreen(queries, assessment, change);
}

function putOnScreen(
  queries: QueryClient,
  assessment: AssessmentDetail,
  { candidateId, slot, change }: Pending,
): void {
  const key = api.sheet.get.queryKey({ input: { candidateId, slot } });
  const before = queries.getQueryData(key);
  if (!before) return;
  const content = changeSheet(before.content, change);
  queries.setQueryData(key, { ...before, content });
  const input = listInput(assessment.id, slot);
  const { sheet: form } = schemeAt(assessment, slot);
  const progress = progressOf(form, content, before);
  const status = isBegun(form, content) ? 'started' : 'untouched';
  queries.setQueryData(api.candidate.list.queryKey({ input }), (list) =>
    list?.map((candidate) =>
      candidate.id === candidateId ? { ...candidate, status, ...progress } : candidate,
    ),
  );
}

/** Totals go into the grid of totals, where that was read; anything else changes it in a way that the host knows. */
function putTotals(queries: QueryClient, changes: readonly Pending[]): void {
  const queryKey = api.sheet.panelTotals.key();
  const totals = new Map<string, Map<string, Hundredths | null>>();
  for (const { candidateId, slot, change } of changes) {
    const total = change.totals?.[wholeTotal];
    if (total === undefined) return void queries.invalidateQueries({ queryKey });
    const own = totals.get(candidateId) ?? new Map();
    totals.set(candidateId, own.set(slot, total));
  }
  const put = (row: CandidateTotals): CandidateTotals => {
    const own = totals.get(row.candidateId);
    if (!own) return row;
    const seats = row.seats.map((seat): SeatTotal => {
      const total = own.get(seat.slot);
      return total === undefined ? seat : { ...seat, total, isItemised: false };
    });
    return { ...row, seats };
  };
  queries.setQueriesData<readonly CandidateTotals[]>({ queryKey }, (rows) => rows?.map(put));
}
