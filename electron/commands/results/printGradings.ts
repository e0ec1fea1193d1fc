import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { gradings } from '../../../shared/grading/gradings.ts';

/** The grades that the superior organisation gave, before and after 整改; `movement` is up, same or down. */
export function printGradings(dossier: Dossier) {
  return gradings(dossier).map(({ candidate, gradedBy, first, second, movement }) => ({
    id: candidate.id,
    name: candidate.name,
    gradedBy,
    first: first?.grade ?? null,
    second: second?.grade ?? null,
    movement,
  }));
}
