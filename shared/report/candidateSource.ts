import type { CandidateResult } from '../outcome/assessmentResult.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { measuresOf } from '../round/measuresOf.ts';
import { type Dimension, itemsOf } from '../scheme/sheet.ts';
import type { Facts } from '../scoring/facts.ts';
import type { SheetPoints } from '../scoring/sheetPoints.ts';
import { factsOf } from '../sheet/factsOf.ts';
import { itemState } from '../sheet/itemState.ts';
import { isTotalsOnly } from '../sheet/scoreContent.ts';
import { emptyContent, type SheetContent } from '../sheet/sheet.ts';
import type { Submission } from '../sheet/submission.ts';
import type { ReportSource } from './reportSource.ts';

/** One candidate's part of a report's source. */
export interface CandidateSource {
  readonly result: CandidateResult;
  readonly content: SheetContent;
  /** What its score is computed from: the content, and what its ballots give in the last round. */
  readonly facts: Facts;
  readonly submission: Submission | null;
  /** Ids of the items that nobody has looked at; a signed sheet has none, nor has one of totals alone. Their points are not printed. */
  readonly unseen: ReadonlySet<string>;
}

/** The candidates named, in the result's order; all where none are named. */
export function candidatesOf(source: ReportSource, candidateIds?: readonly string[]): CandidateSource[] {
  const wanted = candidateIds && new Set(candidateIds);
  const { dossier, scheme } = source;
  const items = itemsOf(scheme.sheet);
  return source.result.candidates
    .filter(({ candidate }) => !wanted || wanted.has(candidate.id))
    .map((result) => {
      const sheet = source.sheets.get(result.candidate.id);
      const content = sheet?.content ?? emptyContent;
      const submission = sheet?.submission ?? null;
      const { id, kind } = result.candidate;
      const owner = { kind, measures: measuresOf(scheme, lastRoundOf(scheme), dossier.register, id) };
      const isSettled = submission !== null || isTotalsOnly(content);
      const unseen = isSettled ? [] : items.filter((item) => itemState(item, content, owner) === 'unseen');
      return {
        result,
        content,
        facts: factsOf(content, owner),
        submission,
        unseen: new Set(unseen.map(({ id }) => id)),
      };
    });
}

/** The candidates named, in the roster's order, as papers of a unit each are filed and leafed through; all where none are named. */
export function candidatesInRoster(
  source: ReportSource,
  candidateIds?: readonly string[],
): CandidateSource[] {
  const byId = new Map(candidatesOf(source, candidateIds).map((each) => [each.result.candidate.id, each]));
  return source.dossier.candidates.flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * The points of the dimension at `index` of the form, as printed: null while one of its items is unscored or nobody has
 * looked at it.
 *
 * Units: hundredths.
 */
export function seenPoints(
  { result, unseen }: CandidateSource,
  dimension: Dimension,
  index: number,
): SheetPoints {
  const isSeen = dimension.items.every(({ id }) => !unseen.has(id));
  return isSeen ? (result.score.dimensions[index] ?? null) : null;
}
