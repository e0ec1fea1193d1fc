import { useSyncExternalStore } from 'react';
import type { StepProgress } from '../../../shared/flow/flowState.ts';
import { contentOver, type EntryPlace, putEntry } from '../../ui/saving/entryChange.ts';
import { useEntryOutbox } from '../../ui/saving/useEntryOutbox.ts';
import type { Planned } from './planned.ts';

const unplanned: Planned = { from: null, to: null };

/** The planned days of the steps with what is on its way, and a way to put days down. */
export function usePlan() {
  const outbox = useEntryOutbox('flow', { isReadAnew: true });
  useSyncExternalStore(outbox.subscribe, outbox.version);
  const placeOf = (stepId: string): EntryPlace<'stage-plan'> => ({
    kind: 'stage-plan',
    candidateId: null,
    key: stepId,
  });
  return {
    outbox,
    over: ({ id, planned }: Pick<StepProgress, 'id' | 'planned'>): Planned =>
      contentOver(outbox, placeOf(id), planned) ?? unplanned,
    put: (stepId: string, days: Partial<Planned>) =>
      putEntry(outbox, placeOf(stepId), (stored) => ({ ...(stored ?? unplanned), ...days })),
  };
}
