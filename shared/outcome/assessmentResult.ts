import type { Candidate } from '../assessment/candidate.ts';
import type { Share } from '../number/comparison.ts';
import type { Hundredths } from '../number/points.ts';
import { type Ratio, ratio } from '../number/ratio.ts';
import type { Reason } from '../register/content.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import type { Facts } from '../scoring/facts.ts';
import type { PanelScore } from '../scoring/panelScore.ts';
import { missingOnSheet, type SheetScore } from '../scoring/scoreSheet.ts';
import { factsOf, type SheetOwner } from '../sheet/factsOf.ts';
import { isBegun } from '../sheet/isBegun.ts';
import { scoreContent } from '../sheet/scoreContent.ts';
import { type SheetContent, vetoIdsOf } from '../sheet/sheet.ts';
import type { Way } from './gradeOf.ts';
import { type GradeTie, type RulingOf, shareGrades } from './gradeShares.ts';
import { judgeBy } from './judge.ts';
import { orderByTotal, rank } from './rank.ts';
import { type Standard, standardOf } from './standardOf.ts';
import { type AssessmentPeriod, vetoWarnings } from './vetoWarnings.ts';

/** A candidate and what was entered for it. */
export interface CandidateSheet {
  readonly candidate: Candidate;
  readonly content: SheetContent;
  readonly isSubmitted: boolean;
  /** What its ballots give; absent where the scheme has none. */
  readonly measures?: Facts['measures'];
  /** What its sheet gives, where that is known already, or not for `content` to say: the panelists' sheets together. */
  readonly score?: SheetScore;
  /** What all sheets that count confirm, where there are several; absent: what `content` does. */
  readonly found?: Pick<SheetContent, 'values' | 'vetoes' | 'notApplicable'>;
  /** Where the total is made of parts: what each gave, and the total. */
  readonly parts?: readonly PartTotal[];
  readonly total?: Ratio | null;
  /** What those who vote gave, by part; absent where none do. */
  readonly ballots?: readonly PartBallots[];
  /** What the panel ruled on 创建标准; absent or null where it did not. */
  readonly ruling?: Reason | null;
}

/** What one part gave, before its weight; and how the panelists' sheets make it, where each fills one. Units: hundredths. */
export interface PartTotal {
  readonly partId: string;
  readonly total: Hundredths | null;
  readonly panel?: PanelScore | undefined;
}

/** What those who vote on a part gave, by kind of voter; `share` null while a ballot is missing or void. */
export interface PartBallots {
  readonly partId: string;
  readonly voters: readonly { readonly voter: string; readonly share: Share | null }[];
}

/** What became of one candidate. Units: hundredths; `total` exact, with the points of effects taken off. */
export interface CandidateResult {
  readonly candidate: Candidate;
  readonly score: SheetScore;
  readonly total: Ratio | null;
  /** What confirmed facts take off the total, which is more than what `score` and the parts say by so much. */
  readonly off: Hundredths;
  readonly vetoIds: readonly string[];
  /** What asks for a second look, as Chinese sentences: a veto's date that lies outside its time. It changes nothing else. */
  readonly warnings: readonly string[];
  /** The scheme's grade or the veto's result; null where there is neither. */
  readonly grade: string | null;
  /** What else than the points made the grade or hinders it, Chinese sentences without a full stop; mostly empty. */
  readonly why: readonly string[];
  /** Whether there are the points for a grade, but which one is not decided yet. */
  readonly isOpen: boolean;
  /** Whether a fact decides the outcome whatever the total. */
  readonly isDecided: boolean;
  /** See Verdict: the grade by the band of the total, all else as it is; null where the total does not make it. */
  readonly bands: readonly string[] | null;
  /** See Verdict: as `bands`, with the points of items left open; absent where no grade asks for any. */
  readonly ways?: readonly Way[];
  /** 1, 2, 2, 4 among the candidates with a total whom no fact decides; null for the others. */
  readonly rank: number | null;
  /** Rules that must still be entered. */
  readonly missing: readonly string[];
  readonly isSubmitted: boolean;
  /** What each part gave; empty where one joint sheet decides. */
  readonly parts: readonly PartTotal[];
  /** What those who vote gave, beside the scores; empty where none do. */
  readonly ballots: readonly PartBallots[];
  /** How it stands to 创建标准; null where the scheme has none. */
  readonly standard: Standard | null;
}

export interface AssessmentResult {
  /** Ranked first in order of rank, then those without a total, then those decided by a fact; each in the roster's order. */
  readonly candidates: readonly CandidateResult[];
  /** Whether every sheet is submitted; until then the ranking is 暂列. */
  readonly isComplete: boolean;
  /** Ties across the last place of a grade, ruled on or not; mostly none. */
  readonly ties: readonly GradeTie[];
}

/**
 * Scores, grades and ranks an assessment's candidates. Pure: the same sheets give the same result. A sheet that nobody
 * has begun has no score. Warnings need the assessment's `period`; there are none without it. `rulingOf` says what was
 * ruled on a tie across a grade's last place.
 */
export function assessmentResult(
  scheme: Scheme,
  sheets: readonly CandidateSheet[],
  period?: AssessmentPeriod,
  rulingOf: RulingOf = noRuling,
): AssessmentResult {
  const blank = scheme.sheet ? blankScore(scheme.sheet) : unscored;
  const scores = sheets.map(
    (sheet) =>
      sheet.score ??
      (scheme.sheet && isBegun(scheme.sheet, sheet.content)
        ? scoreContent(scheme.sheet, sheet.content, ownerOf(sheet))
        : blank),
  );
  const vetoes = sheets.map(({ content, found = content }) => inOrder(scheme, vetoIdsOf(found)));
  const judge = judgeBy(scheme);
  const judged = sheets.map((sheet, index) => {
    const score = scores[index] ?? blank;
    const sum = sheet.total === undefined ? ratioOf(score) : sheet.total;
    const facts = factsOf(sheet.found ?? sheet.content, ownerOf(sheet));
    return judge({ vetoIds: vetoes[index] ?? nothing, facts, score, sum });
  });
  const { verdicts, ties } = shareGrades(
    scheme,
    judged,
    (index) => sheets[index]?.candidate.id ?? '',
    rulingOf,
  );
  const isDecided = (index: number) => judged[index]?.verdict.isDecided === true;
  const rankable = judged.map(({ total }, index) => (isDecided(index) ? null : total));
  const order = orderByTotal(rankable);
  const ranks = rank(rankable, order);
  const resultAt = (index: number): CandidateResult => {
    const [sheet, own, verdict] = [sheets[index], judged[index], verdicts[index]];
    if (!sheet || !own || !verdict) throw new RangeError(`no sheet at ${index}`);
    const { total, off } = own;
    const vetoIds = vetoes[index] ?? nothing;
    return {
      candidate: sheet.candidate,
      score: scores[index] ?? blank,
      total,
      off,
      vetoIds,
      warnings:
        period && vetoIds.length > 0 ? vetoWarnings(scheme, sheet.found ?? sheet.content, period) : nothing,
      grade: verdict.grade,
      why: verdict.why,
      isOpen: verdict.isOpen,
      isDecided: verdict.isDecided,
      bands: verdict.bands,
      ...(verdict.ways && { ways: verdict.ways }),
      rank: ranks[index] ?? null,
      missing:
        scheme.sheet && total === null && scores[index]?.items.length !== 0
          ? missingOnSheet(scheme.sheet, factsOf(sheet.content, ownerOf(sheet)))
          : nothing,
      isSubmitted: sheet.isSubmitted,
      parts: sheet.parts ?? noParts,
      ballots: sheet.ballots ?? noBallots,
      standard: standardOf(scheme, verdict.grade, sheet.measures ?? noMeasures, sheet.ruling ?? null),
    };
  };
  const unranked: number[] = [];
  rankable.forEach((total, index) => {
    if (total === null) unranked.push(index);
  });
  const sequence = [
    ...order,
    ...unranked.filter((index) => !isDecided(index)),
    ...unranked.filter(isDecided),
  ];
  return {
    candidates: sequence.map(resultAt),
    ties,
    isComplete: sheets.length > 0 && sheets.every((sheet) => sheet.isSubmitted),
  };
}

function ownerOf({ candidate: { kind }, measures }: CandidateSheet): SheetOwner {
  return { kind, measures };
}

/** The vetoes in the scheme's order. */
function inOrder(scheme: Scheme, vetoIds: readonly string[]): readonly string[] {
  if (vetoIds.length < 2) return vetoIds;
  return (scheme.vetoes?.list ?? []).map((veto) => veto.id).filter((id) => vetoIds.includes(id));
}

function blankScore({ items, dimensions }: SheetForm): SheetScore {
  return { items: items.map(() => null), dimensions: dimensions.map(() => null), total: null };
}

const unscored: SheetScore = { items: [], dimensions: [], total: null };
const noRuling: RulingOf = () => null;
const nothing: readonly string[] = [];
const noMeasures: Facts['measures'] = {};
const noBallots: readonly PartBallots[] = [];
const noParts: readonly PartTotal[] = [];

function ratioOf(score: SheetScore | undefined): Ratio | null {
  return score === undefined || score.total === null ? null : ratio(score.total);
}
