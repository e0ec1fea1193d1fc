import type { GradeBlocks, GradeKey } from '../../../shared/grading/gradeBlocks.ts';
import { gradeBlocks } from '../../../shared/grading/gradeBlocks.ts';
import type { CandidateGrading } from '../../../shared/grading/gradings.ts';
import type { CandidateRectification } from '../../../shared/rectification/rectificationOf.ts';
import { type RectificationStand, standOf } from '../../../shared/rectification/standOf.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { today } from '../../ui/today.ts';

/** One candidate as the page shows it. */
export interface GradingRow extends CandidateGrading {
  readonly stand: RectificationStand;
  /** What 整改 still lacks. */
  readonly missing: readonly string[];
  readonly blocks: Readonly<Record<GradeKey, GradeBlocks>>;
}

/** The candidates by id. */
export function gradingRows(
  scheme: Scheme,
  register: Register,
  gradings: readonly CandidateGrading[],
  rectifications: readonly CandidateRectification[],
): ReadonlyMap<string, GradingRow> {
  const candidates = gradings.map(({ candidate }) => candidate);
  const facts = { scheme, register, candidates, today: today() };
  const byId = new Map(rectifications.map((each) => [each.candidate.id, each]));
  return new Map(
    gradings.map((grading): [string, GradingRow] => {
      const { candidate } = grading;
      const rectification = byId.get(candidate.id);
      return [
        candidate.id,
        {
          ...grading,
          stand: standOf(scheme, register, rectification ?? { candidate, rows: [], unlisted: [] }),
          missing: rectification?.missing ?? [],
          blocks: {
            first: gradeBlocks(facts, candidate, 'first'),
            second: gradeBlocks(facts, candidate, 'second'),
          },
        },
      ];
    }),
  );
}
