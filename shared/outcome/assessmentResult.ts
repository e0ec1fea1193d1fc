import type { Candidate } from '../assessment/candidate.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type Ratio, ratio } from '../scoring/ratio.ts';
import { missingOnSheet, type SheetScore, scoreSheet } from '../scoring/scoreSheet.ts';
import { factsOf } from '../sheet/factsOf.ts';
import { type SheetContent, vetoIdsOf } from '../sheet/sheet.ts';
import { gradeOf } from './gradeOf.ts';
import { rank } from './rank.ts';

/** A candidate and what was entered for it. */
export interface CandidateSheet {
  readonly candidate: Candidate;
  readonly content: SheetContent;
  readonly isSubmitted: boolean;
}

/** What became of one candidate. Units: hundredths; `total` exact. */
export interface CandidateResult {
  readonly candidate: Candidate;
  readonly score: SheetScore;
  readonly total: Ratio | null;
  readonly vetoIds: readonly string[];
  /** The scheme's grade or the veto's result; null where there is neither. */
  readonly grade: string | null;
  /** 1, 2, 2, 4 among the candidates with a total and no veto; null for the others. */
  readonly rank: number | null;
  /** Rules that must still be entered. */
  readonly missing: readonly string[];
  readonly isSubmitted: boolean;
}

export interface AssessmentResult {
  /** Ranked first in order of rank, then those without a total, then the vetoed; each in the roster's order. */
  readonly candidates: readonly CandidateResult[];
  /** Whether every sheet is submitted; until then the ranking is 暂列. */
  readonly isComplete: boolean;
}

/** Scores, grades and ranks an assessment's candidates. Pure: the same sheets give the same result. */
export function assessmentResult(scheme: Scheme, sheets: readonly CandidateSheet[]): AssessmentResult {
  const scored = sheets.map((sheet) => resultOf(scheme, sheet));
  const places = rank(scored.map((result) => (result.vetoIds.length > 0 ? null : result.total)));
  const candidates = scored
    .map((result, index) => ({ ...result, rank: places[index] ?? null }))
    .map((result, index) => ({ result, index }))
    .sort((a, b) => orderOf(a.result) - orderOf(b.result) || a.index - b.index)
    .map(({ result }) => result);
  return { candidates, isComplete: sheets.length > 0 && sheets.every((sheet) => sheet.isSubmitted) };
}

function resultOf(
  scheme: Scheme,
  { candidate, content, isSubmitted }: CandidateSheet,
): Omit<CandidateResult, 'rank'> {
  const facts = factsOf(content);
  const score = scheme.sheet ? scoreSheet(scheme.sheet, facts) : { items: [], dimensions: [], total: null };
  const total = score.total === null ? null : ratio(score.total);
  const vetoIds = vetoIdsOf(content);
  return {
    candidate,
    score,
    total,
    vetoIds,
    grade: gradeOf(scheme, total, vetoIds),
    missing: scheme.sheet && score.total === null ? missingOnSheet(scheme.sheet, facts) : [],
    isSubmitted,
  };
}

/** Ranked by rank, then unscored, then vetoed. */
function orderOf(result: CandidateResult): number {
  if (result.vetoIds.length > 0) return Number.MAX_SAFE_INTEGER;
  return result.rank ?? Number.MAX_SAFE_INTEGER - 1;
}
