import type { Dossier } from '../dossier/dossier.ts';
import type { Decision, ListRow } from '../register/noticeContent.ts';
import { decisionWording } from './wording.ts';

/** Whom a decision honours now, and whom it lists who are honoured no more. */
export interface StandingRows {
  readonly rows: readonly ListRow[];
  readonly dropped: readonly ListRow[];
}

/**
 * Those of a 表彰决定 to whom certificates and titles go: as it lists them, but for those whom a correction made since
 * it was signed took out of its list, and under the names that it set right. Of a draft, as it stands.
 */
export function standingRows(dossier: Dossier, decision: Decision): StandingRows {
  const { frozen } = decision;
  const now = decisionWording(dossier, { ...decision, frozen: null }).rows;
  if (!frozen) return { rows: now, dropped: [] };
  const names = new Map(now.map((row) => [idOf(row), row.name]));
  return {
    rows: frozen.rows.flatMap((row) => {
      const name = names.get(idOf(row));
      return name === undefined ? [] : [{ ...row, name }];
    }),
    dropped: frozen.rows.filter((row) => !names.has(idOf(row))),
  };
}

function idOf({ candidateId, group }: ListRow): string {
  return `${candidateId}/${group}`;
}
