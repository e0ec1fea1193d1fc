import type { Candidate } from '../assessment/candidate.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type Ratio, ratio } from '../scoring/ratio.ts';
import { missingOnSheet, type SheetScore, scoreSheet } from '../scoring/scoreSheet.ts';
import { factsOf } from '../sheet/factsOf.ts';
import { type SheetContent, vetoIdsOf } from '../sheet/sheet.ts';
import { gradeOf } from './gradeOf.ts';
import { orderByTotal, rank } from './rank.ts';

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
  const scores = sheets.map(({ content }) =>
    scheme.sheet ? scoreSheet(scheme.sheet, factsOf(content)) : unscored,
  );
  const vetoes = sheets.map(({ content }) => inOrder(scheme, vetoIdsOf(content)));
  const totals = scores.map(({ total }) => (total === null ? null : ratio(total)));
  const isVetoed = (index: number) => vetoes[index]?.length !== 0;
  const rankable = totals.map((total, index) => (isVetoed(index) ? null : total));
  const order = orderByTotal(rankable);
  const ranks = rank(rankable, order);
  const resultAt = (index: number): CandidateResult => {
    const sheet = sheets[index];
    if (!sheet) throw new RangeError(`no sheet at ${index}`);
    const total = totals[index] ?? null;
    const vetoIds = vetoes[index] ?? nothing;
    return {
      candidate: sheet.candidate,
      score: scores[index] ?? unscored,
      total,
      vetoIds,
      grade: gradeOf(scheme, total, vetoIds),
      rank: ranks[index] ?? null,
      missing:
        scheme.sheet && total === null ? missingOnSheet(scheme.sheet, factsOf(sheet.content)) : nothing,
      isSubmitted: sheet.isSubmitted,
    };
  };
  const unranked = [...sheets.keys()].filter((index) => rankable[index] === null);
  const sequence = [...order, ...unranked.filter((index) => !isVetoed(index)), ...unranked.filter(isVetoed)];
  return {
    candidates: sequence.map(resultAt),
    isComplete: sheets.length > 0 && sheets.every((sheet) => sheet.isSubmitted),
  };
}

/** The vetoes in the scheme's order. */
function inOrder(scheme: Scheme, vetoIds: readonly string[]): readonly string[] {
  if (vetoIds.length < 2) return vetoIds;
  return (scheme.vetoes?.list ?? []).map((veto) => veto.id).filter((id) => vetoIds.includes(id));
}

const unscored: SheetScore = { items: [], dimensions: [], total: null };
const nothing: readonly string[] = [];
