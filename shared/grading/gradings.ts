import type { Candidate } from '../assessment/candidate.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Movement, movementOf } from '../honour/movementOf.ts';
import type { GradeContent } from '../register/content.ts';
import { wordsOf } from '../scheme/text.ts';

/** The grades that the superior organisation gave one candidate, before and after 整改. */
export interface CandidateGrading {
  readonly candidate: Candidate;
  /** Which organisation grades it, as the scheme says; null where no level names its kind. */
  readonly gradedBy: string | null;
  readonly first: GradeContent | null;
  readonly second: GradeContent | null;
  /** 晋位升级; null until there are both. */
  readonly movement: Movement | null;
}

/** Every candidate's grades, in the roster's order; empty where the scheme does not grade without points. */
export function gradings({ scheme, candidates, register }: Dossier): readonly CandidateGrading[] {
  const { grading } = scheme;
  if (!grading) return [];
  const names = grading.grades.map(wordsOf);
  return candidates.map((candidate) => {
    const first = register.find('grade', candidate.id, 'first');
    const second = register.find('grade', candidate.id, 'second');
    const level = grading.levels.find((each) => each.kinds.includes(candidate.kind));
    return {
      candidate,
      gradedBy: level ? wordsOf(level.by) : null,
      first,
      second,
      movement: first && second ? movementOf(names, first.grade, second.grade) : null,
    };
  });
}
