import { useQueryClient } from '@tanstack/react-query';
import { useAssessment } from '../useAssessment.ts';
import { useProblem } from '../useProblem.tsx';
import type { EntryChange } from './entryChange.ts';
import { type EntryOutboxOptions, makeEntryOutbox } from './makeEntryOutbox.ts';
import type { Outbox } from './Outbox.ts';
import { outboxOf } from './outboxes.ts';

type Options = Partial<Pick<EntryOutboxOptions, 'isReadAnew' | 'onRefused'>>;

/** The outbox of the open assessment for one kind of screen. A refusal is shown, where nothing else is said. */
export function useEntryOutbox(screen: string, options: Options = {}): Outbox<EntryChange> {
  const { id: assessmentId } = useAssessment();
  const queries = useQueryClient();
  const showProblem = useProblem();
  const { isReadAnew = false, onRefused = (_, error) => showProblem(error) } = options;
  return outboxOf(`${screen}/${assessmentId}`, () =>
    makeEntryOutbox({ assessmentId, queries, isReadAnew, onRefused }),
  );
}
