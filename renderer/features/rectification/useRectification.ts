import { useQueryClient } from '@tanstack/react-query';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import { newProblem } from '../../../shared/rectification/newProblem.ts';
import type { Plan, Problem } from '../../../shared/register/content.ts';
import type { ContentOf, EntryInput } from '../../../shared/register/entry.ts';
import { createRegister, type Register } from '../../../shared/register/register.ts';
import { client } from '../../api/client.ts';
import { drafts } from '../../ui/saving/draftPlace.ts';
import { type EntryChange, putEntry } from '../../ui/saving/entryChange.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { draftPlaceOf, rowField } from './boxes.ts';

/** What can be put down about a candidate's 查摆整改. What opens a dialog or closes one is waited for. */
export interface Rectification {
  readonly check: (
    rowId: string,
    over: (stored: ContentOf<'check'> | null) => ContentOf<'check'> | null,
  ) => void;
  readonly plan: (parts: Partial<Plan>) => void;
  readonly change: (key: string, parts: Partial<Problem>) => void;
  /** Adds rows; from a check or a deduction that is listed already there is none. Whether they were taken. */
  readonly add: (...given: Partial<Problem>[]) => Promise<boolean>;
  readonly changeNow: (key: string, parts: Partial<Problem>) => Promise<boolean>;
  readonly remove: (key: string) => Promise<boolean>;
  /** The row as the file holds it once everything typed is in it; null where it is gone or cannot be read. */
  readonly read: (key: string) => Promise<Problem | null>;
}

const emptyPlan: Plan = { goal: '', tasks: '', measures: '', deadline: null, discussedOn: null };

/** Puts down what is found and done about a candidate. */
export function useRectification({ id: candidateId }: Candidate, outbox: Outbox<EntryChange>): Rectification {
  const { id: assessmentId } = useAssessment();
  const queries = useQueryClient();
  const showProblem = useProblem();
  const ofCandidate = { candidateId } as const;
  const problem = (key: string) => ({ kind: 'problem', ...ofCandidate, key }) as const;
  const readStored = async () => createRegister(await client.entry.list({ assessmentId, candidateId }));
  /** Puts down at once what is made of the stored entries, after all that was typed; a refusal is shown. */
  const setNow = async (make: (stored: Register) => EntryInput[]): Promise<boolean> => {
    try {
      await outbox.inTurn(async () => {
        const entries = make(await readStored());
        if (entries.length > 0) await client.entry.set({ assessmentId, entries });
        await queries.invalidateQueries();
      });
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return {
    check: (rowId, over) => putEntry(outbox, { kind: 'check', ...ofCandidate, key: rowId }, over),
    plan: (parts) =>
      putEntry(outbox, { kind: 'plan', ...ofCandidate, key: 'plan' }, (stored) => ({
        ...(stored ?? emptyPlan),
        ...parts,
      })),
    change: (key, parts) => putEntry(outbox, problem(key), (stored) => stored && { ...stored, ...parts }),
    add: (...given) =>
      setNow((stored) => {
        const listed = [...stored.list('problem', candidateId).values()];
        return given
          .map(newProblem)
          .filter((row) => !listed.some((other) => isSameOrigin(row, other)))
          .map((content) => ({ ...problem(crypto.randomUUID()), content }));
      }),
    changeNow: (key, parts) =>
      setNow((stored) => {
        const row = stored.find('problem', candidateId, key);
        return row ? [{ ...problem(key), content: { ...row, ...parts } }] : [];
      }),
    async remove(key) {
      const isGone = await setNow(() => [{ ...problem(key), content: null }]);
      const place = draftPlaceOf(candidateId);
      const isOfRow = (field: string) => field.startsWith(rowField(key, ''));
      if (isGone) for (const { field } of drafts.of(place)) if (isOfRow(field)) drafts.drop(place, field);
      return isGone;
    },
    async read(key) {
      try {
        return await outbox.inTurn(async () => (await readStored()).find('problem', candidateId, key));
      } catch (error) {
        showProblem(error);
        return null;
      }
    },
  };
}

function isSameOrigin({ origin: a }: Problem, { origin: b }: Problem): boolean {
  if (a.kind === 'other' || a.kind !== b.kind) return false;
  return a.kind === 'check' ? a.id === b.id : a.text === b.text;
}
