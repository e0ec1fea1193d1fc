import type { Candidate } from '../assessment/candidate.ts';
import type { CandidateFacts } from '../condition/candidateFacts.ts';
import { decideCondition } from '../condition/decideCondition.ts';
import { decideVoters } from '../condition/decideMeasure.ts';
import type { Decision } from '../condition/decision.ts';
import { isPassed } from '../condition/waiver.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { factsOfCandidate } from '../dossier/factsOfCandidate.ts';
import { factsRegister, unitsOf } from '../dossier/factsRegister.ts';
import { ownOrganisation } from '../dossier/ownOrganisation.ts';
import type { RecommendingUnit, UnitOf } from '../organisation/recommendingUnits.ts';
import type { Nomination, Reason } from '../register/content.ts';
import { ballotKey } from '../round/ballotKey.ts';
import type { Condition } from '../scheme/condition.ts';
import type { Measure } from '../scheme/measure.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Track } from '../scheme/track.ts';
import { type HeldTitle, type HeldTitleOf, heldTitles } from './heldTitle.ts';

/** What a condition or measure came to for one candidate. `isPassed`: met, or softened and waived; null: not known. */
export interface Tested {
  readonly id: string;
  readonly decision: Decision;
  readonly waiver: Reason | null;
  readonly isPassed: boolean | null;
}

/** How one candidate of a track stands. */
export interface NomineeResult {
  readonly candidate: Candidate;
  /** Its row in the register of organisations as it stands; null where there is none. */
  readonly organisationId: string | null;
  /** Whose quotas and order of places it is in. */
  readonly unit: RecommendingUnit;
  readonly nomination: Nomination | null;
  readonly conditions: readonly Tested[];
  readonly measures: readonly Tested[];
  /** A title of the honour that it holds already and that still runs; null where there is none. */
  readonly held: HeldTitle | null;
  /** Whether it may be recommended: every condition and measure passed; null while one is not known. */
  readonly isEligible: boolean | null;
}

/**
 * Decides all conditions and measures of a track for a candidate, as of its 申报日, or of today where none is entered.
 */
export function nomineeResult(
  dossier: Dossier,
  track: Track,
  candidate: Candidate,
  { measures: asked, heldOf, unitOf }: AskedOfAll = askedOfAll(dossier, track),
): NomineeResult {
  const nomination = dossier.register.find('nomination', candidate.id, track.id);
  const on = nomination?.appliedOn ?? dossier.today;
  const organisation = factsRegister(dossier).organisationOf(candidate);
  const facts = factsOfCandidate(dossier, candidate, organisation);
  const conditions = track.conditions.map((each) => testedCondition(dossier, candidate, each, facts, on));
  const measures = asked.map((each) => testedMeasure(dossier, candidate, each));
  const held = heldOf(organisation);
  const isEligible = allPassed(conditions, measures);
  const unit = unitOf(candidate.parent);
  const organisationId = ownOrganisation(dossier, candidate)?.id ?? null;
  return { candidate, organisationId, unit, nomination, conditions, measures, held, isEligible };
}

/** What conditions and measures came to, as a report says it. */
export function eligibleWords(isEligible: boolean | null): string {
  if (isEligible === null) return '待判定';
  return isEligible ? '全部通过' : '不符合';
}

/** What a track asks of every candidate alike, looked up once. */
export interface AskedOfAll {
  readonly measures: readonly AskedMeasure[];
  readonly heldOf: HeldTitleOf;
  readonly unitOf: UnitOf;
}

export function askedOfAll(dossier: Dossier, track: Track): AskedOfAll {
  return {
    measures: askedMeasures(dossier.scheme, track),
    heldOf: heldTitles(dossier, track),
    unitOf: unitsOf(dossier),
  };
}

/** A measure of a track with the keys of its ballots, in the order of its kinds of voters. */
interface AskedMeasure {
  readonly measure: Measure;
  readonly keys: readonly string[];
}

/** The measures of a track that the scheme has. */
function askedMeasures(scheme: Scheme, track: Track): readonly AskedMeasure[] {
  return track.measures.flatMap((id) => {
    const measure = scheme.measures.find((each) => each.id === id);
    if (!measure) return [];
    return [{ measure, keys: measure.voters.map((_, voter) => ballotKey(scheme, null, id, voter)) }];
  });
}

function testedCondition(
  { register }: Dossier,
  candidate: Candidate,
  condition: Condition,
  facts: CandidateFacts,
  on: string,
): Tested {
  const decision = decideCondition(condition, facts, on);
  const waiver = decision.isSoft ? register.find('waiver', candidate.id, condition.id) : null;
  return { id: condition.id, decision, waiver, isPassed: isPassed(decision, waiver ?? undefined) };
}

function testedMeasure(
  { scheme, register }: Dossier,
  candidate: Candidate,
  { measure, keys }: AskedMeasure,
): Tested {
  const [key = ''] = keys;
  // Most have one kind of voters, and then no function is made for each candidate.
  const ballots =
    keys.length === 1
      ? [register.find('ballot', candidate.id, key)]
      : keys.map((each) => register.find('ballot', candidate.id, each));
  const decision = decideVoters(measure, ballots, scheme.ballotRules);
  return { id: measure.id, decision, waiver: null, isPassed: decision.met };
}

function allPassed(conditions: readonly Tested[], measures: readonly Tested[]): boolean | null {
  const first = passed(conditions);
  if (first === false) return false;
  const second = passed(measures);
  return second === false ? false : first === null || second === null ? null : true;
}

function passed(tests: readonly Tested[]): boolean | null {
  let all: boolean | null = true;
  for (const test of tests) {
    if (test.isPassed === false) return false;
    if (test.isPassed === null) all = null;
  }
  return all;
}
