import type { Register } from '../register/register.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { CandidateRectification } from './rectificationOf.ts';

/** How far a candidate is, in numbers, as the list of candidates shows it. */
export interface RectificationStand {
  /** Rows of the check list that were looked at, of so many, and how many found a problem. */
  readonly checked: number;
  readonly checks: number;
  readonly found: number;
  /** Problems found that are on no list yet. */
  readonly unlisted: number;
  /** Problems in the register, those not signed off, and rows past their deadline. */
  readonly problems: number;
  readonly open: number;
  readonly overdue: number;
  /** Whether its first grade is among those that are followed closely (重点督促落实整改). */
  readonly isFollowed: boolean;
}

export function standOf(
  { checks, rectification }: Pick<Scheme, 'checks' | 'rectification'>,
  register: Register,
  { candidate, rows, unlisted }: Pick<CandidateRectification, 'candidate' | 'rows' | 'unlisted'>,
): RectificationStand {
  const found = (checks?.rows ?? []).map(({ id }) => register.find('check', candidate.id, id));
  const problems = rows.filter((row) => row.kind === 'problem');
  const grade = register.find('grade', candidate.id, 'first')?.grade;
  return {
    checked: found.filter((check) => check !== null).length,
    checks: found.length,
    found: found.filter((check) => check?.isFound).length,
    unlisted: unlisted.length,
    problems: problems.length,
    open: problems.filter((row) => row.done === null).length,
    overdue: rows.filter((row) => row.isOverdue).length,
    isFollowed: (rectification?.focus?.grades ?? []).some((each) => wordsOf(each) === grade),
  };
}
