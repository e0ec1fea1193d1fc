import type { Share } from '../../../shared/number/comparison.ts';
import { type Ratio, ratio } from '../../../shared/number/ratio.ts';
import { verdictAlone } from '../../../shared/outcome/gradeShares.ts';
import { isBegun } from '../../../shared/outcome/isBegun.ts';
import { judgeBy } from '../../../shared/outcome/judge.ts';
import type { Reason } from '../../../shared/register/content.ts';
import type { Register } from '../../../shared/register/register.ts';
import { measuresOf, sharesByVoter } from '../../../shared/round/measuresOf.ts';
import { type SheetSlot, slotName } from '../../../shared/round/sheetSlot.ts';
import { type StepState, stepsOf } from '../../../shared/round/stepsOf.ts';
import type { Round } from '../../../shared/scheme/round.ts';
import type { ScoredScheme } from '../../../shared/scheme/scheme.ts';
import type { Source } from '../../../shared/scheme/source.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { SheetScore } from '../../../shared/scoring/scoreSheet.ts';
import { weightedTotal } from '../../../shared/scoring/weightedTotal.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { scoreContent } from '../../../shared/sheet/scoreContent.ts';
import { emptyContent, type SheetContent, vetoIdsOf } from '../../../shared/sheet/sheet.ts';
import type { OpenSheet } from './useSheet.ts';

/** What one kind of voter gave. */
export interface VoterShare {
  readonly voter: string;
  readonly share: Share | null;
}

/** A source beside the others on screen. */
export interface SourceColumn {
  readonly source: Source;
  readonly slot: SheetSlot;
  readonly step: StepState | undefined;
  /** Whether its sheet is the one being entered. */
  readonly isOwn: boolean;
  readonly isSigned: boolean;
  /** What its sheet gives; null while nothing is entered, and for a ballot. */
  readonly score: SheetScore | null;
  /** What its ballots give, by kind of voter: null while one is missing; none for a sheet. */
  readonly shares: readonly VoterShare[];
  /** Why its step was waived. */
  readonly waiver: Reason | null;
}

/** The sources of a round for one candidate. Units: `total` in hundredths, exact, by weight. */
export interface Sources {
  readonly round: Round | null;
  readonly own: Source;
  readonly columns: readonly SourceColumn[];
  readonly total: Ratio | null;
  readonly grade: string | null;
  readonly register: Register;
}

/** A source's sheet as it is on screen. */
interface SourceSheet {
  readonly content: SheetContent;
  readonly isSigned: boolean;
}

/** The sources of the slot's round, each with what it gave; null where the scheme has no such source. */
export function sourcesOf(
  scheme: ScoredScheme,
  { roundId, sourceId }: SheetSlot,
  { candidateId, kind }: Pick<OpenSheet, 'candidateId' | 'kind'>,
  register: Register,
  sheetOf: (sourceId: string) => SourceSheet | null,
): Sources | null {
  const sources = scheme.sheet.sources ?? [];
  const own = sources.find((source) => source.id === sourceId);
  if (!own) return null;
  const measures = measuresOf(scheme, roundId, register, candidateId);
  const owner = { kind, measures };
  const bySlot = new Map(sources.map(({ id }) => [slotName({ roundId, sourceId: id }), id]));
  const isSubmitted = (slot: string) => sheetOf(bySlot.get(slot) ?? '')?.isSigned ?? false;
  const steps = stepsOf(scheme, roundId ?? '', { candidateId, register, isSubmitted });
  const votersOf = (source: Source): VoterShare[] => {
    const measure = source.takes === 'ballot' && scheme.measures.find(({ id }) => id === source.measure);
    if (!measure) return [];
    const shares = sharesByVoter(scheme, measure, roundId, register, candidateId);
    return measure.voters.map((voter, index) => ({ voter: wordsOf(voter), share: shares[index] ?? null }));
  };
  const columns = sources.map((source): SourceColumn => {
    const sheet = source.takes === 'sheet' ? sheetOf(source.id) : null;
    const step = steps.find((each) => each.sourceId === source.id);
    return {
      source,
      slot: { roundId, sourceId: source.id },
      step,
      isOwn: source.id === sourceId,
      isSigned: sheet?.isSigned ?? false,
      score:
        sheet && isBegun(scheme.sheet, sheet.content)
          ? scoreContent(scheme.sheet, sheet.content, owner)
          : null,
      shares: votersOf(source),
      waiver: step ? register.find('step-waiver', candidateId, `${roundId}/${step.stepId}`) : null,
    };
  });
  const sum = weightedTotal(
    columns.map(({ source, score }) => ({ score: ratioOf(score), weight: source.weight })),
  );
  const round = scheme.rounds.find((each) => each.id === roundId) ?? null;
  const last = columns.filter(({ source }) => source.takes === 'sheet').at(-1);
  const content = (last && sheetOf(last.source.id)?.content) ?? emptyContent;
  const { total, verdict } = judgeBy(scheme)({
    facts: factsOf(content, owner),
    vetoIds: vetoIdsOf(content),
    score: last?.score ?? unscored,
    sum,
  });
  return { round, own, columns, total, grade: verdictAlone(scheme, verdict).grade, register };
}

function ratioOf(score: SheetScore | null): Ratio | null {
  return score?.total == null ? null : ratio(score.total);
}

const unscored: SheetScore = { items: [], dimensions: [], total: null };
