import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Ballot } from '../../../shared/ballot/ballot.ts';
import type { ContentOf, EntryKind } from '../../../shared/register/entry.ts';
import { createRegister, type Register } from '../../../shared/register/register.ts';
import { api } from '../../api/client.ts';
import { useRegister } from '../../ui/register/useRegister.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { BallotSaver } from './BallotSaver.ts';

/** The ballots of the open assessment as they are on screen, what is on its way included. */
export interface Ballots {
  /** All entries, with the ballots that are not committed yet; null until they are read. */
  readonly register: Register | null;
  /** The same as committed: changes more rarely. */
  readonly saved: Register | null;
  readonly error: Error | null;
  retry(): void;
  /** The newest counts, whatever the screen shows yet. */
  newest(candidateId: string, key: string): Ballot | null;
}

/** Reads the entries and lays over them what the saver still holds. Renders anew with each keystroke. */
export function useBallots(saver: BallotSaver): Ballots {
  const { id: assessmentId } = useAssessment();
  const queries = useQueryClient();
  const { register: saved, error, retry } = useRegister();
  useSyncExternalStore(saver.subscribe, saver.version);
  return {
    saved,
    register: saved && overlaid(saved, saver),
    error,
    retry,
    newest(candidateId, key) {
      const entries = queries.getQueryData(api.entry.list.queryKey({ input: { assessmentId } })) ?? [];
      return saver.find(candidateId, key) ?? createRegister(entries).find('ballot', candidateId, key);
    },
  };
}

function overlaid(saved: Register, saver: BallotSaver): Register {
  return {
    list: saved.list,
    find<K extends EntryKind>(kind: K, candidateId: string | null, key: string) {
      const pending = kind === 'ballot' && candidateId !== null ? saver.find(candidateId, key) : null;
      // Safe: what is pending is a ballot's content.
      return (pending as ContentOf<K> | null) ?? saved.find(kind, candidateId, key);
    },
  };
}
