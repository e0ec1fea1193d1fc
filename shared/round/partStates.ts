import type { Candidate } from '../assessment/candidate.ts';
import { scorersOf } from '../assessment/panelRole.ts';
import { checkBallot } from '../ballot/checkBallot.ts';
import { valuedOf } from '../ballot/shareOf.ts';
import type { Share } from '../number/comparison.ts';
import type { Hundredths } from '../number/points.ts';
import type { GivenScore, SeatContent } from '../register/content.ts';
import type { Register } from '../register/register.ts';
import { type BallotPart, type LeafPart, leavesOf, type SheetPart } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { ballotPoints } from '../scoring/ballotPoints.ts';
import type { Facts } from '../scoring/facts.ts';
import { type PanelScore, panelScore } from '../scoring/panelScore.ts';
import type { SheetScore } from '../scoring/scoreSheet.ts';
import type { SheetOwner } from '../sheet/factsOf.ts';
import { isBegun } from '../sheet/isBegun.ts';
import { scoreContent } from '../sheet/scoreContent.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { ballotIn } from './ballotKey.ts';
import { measuresOf, sharesByVoter } from './measuresOf.ts';
import { partKey } from './partKey.ts';
import { schemeOfSlot } from './schemeOfRound.ts';
import { seatOf } from './seatOf.ts';
import { type Panel, type SheetSlot, slotName } from './sheetSlot.ts';

/** What is looked up about one candidate in one round (null where the scheme has none). */
export interface PartFacts {
  readonly roundId: string | null;
  readonly candidate: Pick<Candidate, 'id' | 'kind'>;
  readonly register: Register;
  readonly panel: Panel;
  /** What its ballots give in the round, where that is known already. */
  readonly measures?: Facts['measures'];
  sheetOf(slot: string): { readonly content: SheetContent; readonly submission: object | null } | null;
}

/** One sheet of a part, as it stands. */
export interface PartSheet {
  readonly slot: SheetSlot;
  readonly content: SheetContent | null;
  readonly isSigned: boolean;
  /** What it gives; null while nobody has begun it. */
  readonly score: SheetScore | null;
  /** Why this panelist's sheet is not asked for; null where it is, and for a sheet of no one panelist. */
  readonly seat: SeatContent | null;
}

/** What one kind of voter gave; null while their ballot is missing, void or does not add up. */
export interface VoterShare {
  readonly voter: string;
  readonly share: Share | null;
}

/** A part of the total for one candidate in one round. */
export interface PartState {
  readonly part: LeafPart;
  /** Its sheet, or each panelist's; none for what no sheet fills. */
  readonly sheets: readonly PartSheet[];
  /** What its voters gave; none for what nobody votes on. */
  readonly voters: readonly VoterShare[];
  readonly given: GivenScore | null;
  /** Whose sheets count and whose were left out; null where one sheet is all. */
  readonly panel: PanelScore | null;
  /** Units: hundredths; null while it has none, and for votes that are only listed. */
  readonly points: Hundredths | null;
}

/** Every part that gives points or votes, in the scheme's order, with what it gave. */
export function partStates(scheme: ScoredScheme, facts: PartFacts): readonly PartState[] {
  const measures = facts.measures ?? measuresOf(scheme, facts.roundId, facts.register, facts.candidate.id);
  const owner = { kind: facts.candidate.kind, measures };
  return leavesOf(scheme).map((part) => {
    if (part.takes === 'sheet') return sheetState(scheme, part, facts, owner);
    if (part.takes === 'ballot') return ballotState(scheme, part, facts);
    const given = facts.register.find('given', facts.candidate.id, partKey(facts.roundId, part.id));
    return { ...nothing, part, given, points: given?.points ?? null };
  });
}

const nothing = { sheets: [], voters: [], given: null, panel: null } as const;

function sheetState(scheme: ScoredScheme, part: SheetPart, facts: PartFacts, owner: SheetOwner): PartState {
  const { roundId, panel } = facts;
  const { sheet: form } = schemeOfSlot(scheme, { roundId, partId: part.id });
  const sheetAt = (slot: SheetSlot): PartSheet => {
    const sheet = facts.sheetOf(slotName(slot));
    return {
      slot,
      content: sheet?.content ?? null,
      isSigned: Boolean(sheet?.submission),
      score: sheet && isBegun(form, sheet.content) ? scoreContent(form, sheet.content, owner) : null,
      seat: seatOf(facts.register, facts.candidate.id, slot),
    };
  };
  if (!part.panel) {
    const own = sheetAt({ roundId, partId: part.id });
    return { ...nothing, part, sheets: [own], points: own.score?.total ?? null };
  }
  const sheets = scorersOf(panel).map(({ name }) => sheetAt({ roundId, partId: part.id, panelist: name }));
  const found = panelScore(
    part.panel,
    form,
    sheets.map(({ slot, score, seat }) => ({
      panelist: slot.panelist ?? '',
      score,
      state: seat === null ? 'counts' : seat.state === 'replaced' ? 'replaced' : 'away',
    })),
  );
  return { ...nothing, part, sheets, panel: found, points: found.points };
}

function ballotState(
  scheme: ScoredScheme,
  part: BallotPart,
  { roundId, register, candidate }: PartFacts,
): PartState {
  const candidateId = candidate.id;
  const measure = scheme.measures.find(({ id }) => id === part.measure);
  if (!measure) return { ...nothing, part, points: null };
  const shares = sharesByVoter(scheme, measure, roundId, register, candidateId);
  const voters = measure.voters.map((voter, index) => ({
    voter: wordsOf(voter),
    share: shares[index] ?? null,
  }));
  if (part.outOf === undefined) return { ...nothing, part, voters, points: null };
  const valued = measure.voters.reduce<Share | null>(
    (sum, _, voter) => {
      const ballot = ballotIn(register, scheme, candidateId, { roundId, measureId: measure.id, voter });
      const isSound = ballot && checkBallot(ballot, measure, scheme.ballotRules).problems.length === 0;
      const own = isSound ? valuedOf(ballot, measure) : null;
      return sum && own && { count: sum.count + own.count, of: sum.of + own.of };
    },
    { count: 0, of: 0 },
  );
  return { ...nothing, part, voters, points: valued && ballotPoints(part, valued) };
}
