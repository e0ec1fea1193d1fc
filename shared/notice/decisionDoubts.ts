import type { Dossier } from '../dossier/dossier.ts';
import { otherKind } from '../honour/honourKinds.ts';
import type { Decision } from '../register/noticeContent.ts';
import { listRows } from './listRows.ts';
import { sayOnce } from './sayOnce.ts';
import { decisionWording } from './wording.ts';

/**
 * What a 表彰决定 may only do for a reason, a sentence each: it honours units of a kind that the document does not name,
 * or whose conditions nobody decides any more. Empty where it needs none.
 */
export function decisionDoubts(dossier: Dossier, decision: Decision): string[] {
  const { rows } = decisionWording(dossier, { ...decision, frozen: null });
  const kinds = new Map(dossier.candidates.map(({ id, kind }) => [id, kind]));
  const doubts = new Map(
    listRows(dossier).map(({ candidateId, group, doubt }) => [`${candidateId}/${group}`, doubt]),
  );
  return sayOnce(
    rows.flatMap(({ candidateId, group, name }) => {
      const all = [
        otherKind(dossier.scheme, kinds.get(candidateId) ?? ''),
        doubts.get(`${candidateId}/${group}`) ?? null,
      ];
      return all.flatMap((doubt) => (doubt === null ? [] : [[name, `${doubt}，却列入了表彰名单`] as const]));
    }),
  );
}
