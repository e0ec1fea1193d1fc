import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { AssessmentDetail } from '../../../shared/contract/answers.ts';
import type { CandidateTotals } from '../../../shared/outcome/panelTotals.ts';
import { schemeOfSlot } from '../../../shared/round/schemeOfRound.ts';
import { findSlot, jointSlot } from '../../../shared/round/sheetSlot.ts';
import { hasSheet } from '../../../shared/scheme/scheme.ts';
import { changeSheet } from '../../../shared/sheet/changeSheet.ts';
import { isBegun } from '../../../shared/sheet/isBegun.ts';
import { joinChanges } from '../../../shared/sheet/joinChanges.ts';
import { progressOf } from '../../../shared/sheet/progress.ts';
import { wholeTotal } from '../../../shared/sheet/scoreContent.ts';
import type { SheetChange } from '../../../shared/sheet/sheet.ts';
import { wordsOfChange } from '../../../shared/sheet/wordsOfChange.ts';
import { api, client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { useTell } from '../../ui/dialog/useTell.tsx';
import { Outbox } from '../../ui/saving/Outbox.ts';
import { outboxOf } from '../../ui/saving/outboxes.ts';
import { listInput, type SheetPlace } from './sheetPlace.ts';

/** A change of a sheet on its way to the file. */
export interface Pending extends SheetPlace {
  readonly change: SheetChange;
}

/**
 * The outbox of the sheets of an assessment. What it has committed goes into the sheets and the list that are on screen.
 * What is refused is shown and given up, and the sheet read anew: it was signed or the assessment closed meanwhile.
 */
export function useSheetOutbox(assessment: AssessmentDetail): Outbox<Pending> {
  const queries = useQueryClient();
  const tell = useTell();
  return outboxOf(`sheets/${assessment.id}`, () => {
    const outbox: Outbox<Pending> = new Outbox({
      send: ({ change }) => client.sheet.change(change),
      join: (earlier, later) => ({ ...later, change: joinChanges(earlier.change, later.change) }),
      onSaved: ({ change }) => putOnScreen(queries, assessment, change),
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
    return outbox;
  });
}

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

function putOnScreen(
  queries: QueryClient,
  assessment: AssessmentDetail,
  { candidateId, slot, change }: Pending,
): void {
  putTotal(queries, { candidateId, slot, change });
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

/** A total goes into the grid of totals, where that was read; anything else changes it in a way that the host knows. */
function putTotal(queries: QueryClient, { candidateId, slot, change }: Pending): void {
  const queryKey = api.sheet.panelTotals.key();
  const total = change.totals?.[wholeTotal];
  if (total === undefined) return void queries.invalidateQueries({ queryKey });
  queries.setQueriesData<readonly CandidateTotals[]>({ queryKey }, (rows) =>
    rows?.map((row) =>
      row.candidateId === candidateId
        ? {
            ...row,
            seats: row.seats.map((seat) =>
              seat.slot === slot ? { ...seat, total, isItemised: false } : seat,
            ),
          }
        : row,
    ),
  );
}
