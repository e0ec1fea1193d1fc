import type { Ratio } from '../../shared/number/ratio.ts';
import { judgeBy } from '../../shared/outcome/judge.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';

/** The grade of a total with the vetoes confirmed, of a sheet that nothing else was entered on. */
export function gradeAt(scheme: Scheme, sum: Ratio | null, vetoIds: readonly string[] = []): string | null {
  const score = { items: [], dimensions: [], total: null };
  return judgeBy(scheme)({ facts: { values: {}, measures: {} }, vetoIds, score, sum }).verdict.grade;
}
