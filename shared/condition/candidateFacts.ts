import type { Appraisal, Award, Project } from '../organisation/records.ts';

/** What the panel found about a condition: who, when and on what evidence. */
export interface Finding {
  readonly isMet: boolean;
  readonly by: string;
  readonly on: string;
  readonly evidence: string;
}

/** An honour of a branch below the candidate. */
export interface BranchAward extends Award {
  readonly branch: string;
  /** Its secretary in the register, '' where none is. */
  readonly branchSecretary: string;
}

/** The honours of the branches below a candidate at any depth; not complete while one has none entered. */
export interface BranchAwards {
  readonly awards: readonly BranchAward[];
  readonly isComplete: boolean;
  /** Names that several have, so that nobody can tell whose the branches below them are. */
  readonly unclear: readonly string[];
}

/**
 * All that a candidate's conditions are decided from. A date or register that is null has not been entered, which is
 * not the same as empty: it leaves the condition undecided.
 */
export interface CandidateFacts {
  readonly kind: string;
  /** '' where none is entered. */
  readonly secretary: string;
  /** YYYY-MM-DD, or YYYY-MM where only the month is known; as acceptedOn and the days of the registers. */
  readonly foundedOn: string | null;
  readonly acceptedOn: string | null;
  readonly awards: readonly Award[] | null;
  /** Looked up where a rule counts them; absent where there are none. */
  readonly branchAwards?: () => BranchAwards;
  readonly appraisals: readonly Appraisal[] | null;
  readonly projects: readonly Project[] | null;
  /** What the panel found about a condition; null where nothing. */
  findingOf(conditionId: string): Finding | null;
  /** Ids of the scheme's attachments that the user has attached. */
  readonly attachments: Pick<ReadonlySet<string>, 'has'>;
}
