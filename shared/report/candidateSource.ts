import type { Submission } from '../contract/contract.ts';
import type { CandidateResult } from '../outcome/assessmentResult.ts';
import { emptyContent, type SheetContent } from '../sheet/sheet.ts';
import type { ReportSource } from './reportSource.ts';

/** One candidate's part of a report's source. */
export interface CandidateSource {
  readonly result: CandidateResult;
  readonly content: SheetContent;
  readonly submission: Submission | null;
}

/** The candidates named, in the result's order; all where none are named. */
export function candidatesOf(source: ReportSource, candidateIds?: readonly string[]): CandidateSource[] {
  const wanted = candidateIds && new Set(candidateIds);
  return source.result.candidates
    .filter(({ candidate }) => !wanted || wanted.has(candidate.id))
    .map((result) => {
      const sheet = source.sheets.get(result.candidate.id);
      return { result, content: sheet?.content ?? emptyContent, submission: sheet?.submission ?? null };
    });
}
