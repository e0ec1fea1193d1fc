import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { rectificationOf } from '../../../shared/rectification/rectificationOf.ts';

/** 整改 of every candidate: how many rows of its register are signed off, open and overdue, and what is missing. */
export function printRectification(dossier: Dossier) {
  return dossier.candidates.map((candidate) => {
    const { rows, missing } = rectificationOf(dossier, candidate);
    const done = rows.filter((row) => row.done !== null).length;
    return {
      id: candidate.id,
      name: candidate.name,
      done,
      open: rows.length - done,
      overdue: rows.filter((row) => row.isOverdue).length,
      missing,
    };
  });
}
