import { useState } from 'react';
import type { ContentOf } from '../../../shared/register/entry.ts';
import type { Register } from '../../../shared/register/register.ts';
import { drafts } from '../../ui/saving/draftPlace.ts';
import { changeOf, type EntryChange } from '../../ui/saving/entryChange.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { checkField, draftPlaceOf } from './boxes.ts';

type Check = ContentOf<'check'>;

interface Row {
  readonly candidateId: string;
  readonly key: string;
}

/** 其余均无问题: what nobody looked at yet of some candidates is put down as clear, and taken back, at once. */
export interface ClearRest {
  /** How many rows of these candidates nobody looked at, where nobody is about to write a problem either. */
  readonly countOf: (candidateIds: readonly string[]) => number;
  readonly clear: (candidateIds: readonly string[], signer: Pick<Check, 'by' | 'on'>) => void;
  /** Of the last time: how many rows, of how many candidates; null where there was none. */
  readonly last: { readonly rows: number; readonly candidates: number } | null;
  /** Takes the last time back, but what was put down anew since. */
  readonly takeBack: () => void;
}

/** 其余均无问题 on the screen of 查摆. */
export function useClearRest(register: Register | null, outbox: Outbox<EntryChange>): ClearRest {
  const { scheme } = useAssessment();
  const [done, setDone] = useState<{ readonly rows: readonly Row[]; readonly content: Check } | null>(null);
  const openRows = (candidateIds: readonly string[]): Row[] =>
    candidateIds.flatMap((candidateId) => {
      const begun = new Set(drafts.of(draftPlaceOf(candidateId)).map(({ field }) => field));
      return (scheme.checks?.rows ?? [])
        .filter(({ id }) => !register?.find('check', candidateId, id) && !begun.has(checkField(id)))
        .map(({ id: key }) => ({ candidateId, key }));
    });
  const put = (rows: readonly Row[], over: (stored: Check | null) => Check | null) =>
    outbox.putBlock(rows.map((row) => changeOf({ kind: 'check', ...row }, over)));
  return {
    countOf: (candidateIds) => openRows(candidateIds).length,
    clear(candidateIds, signer) {
      const rows = openRows(candidateIds);
      const content = { ...signer, isFound: false, problem: '' };
      put(rows, (stored) => stored ?? content);
      setDone({ rows, content });
    },
    last: done && {
      rows: done.rows.length,
      candidates: new Set(done.rows.map(({ candidateId }) => candidateId)).size,
    },
    takeBack() {
      if (!done) return;
      const { by, on } = done.content;
      put(done.rows, (stored) =>
        stored && !stored.isFound && stored.by === by && stored.on === on ? null : stored,
      );
      setDone(null);
    },
  };
}
