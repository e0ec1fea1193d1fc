import type { Level } from '../scheme/level.ts';

/** An honour in the register. Days are YYYY-MM-DD. */
export interface Award {
  readonly on: string;
  readonly name: string;
  readonly level: Level;
  /** 党内荣誉, or given by a party organisation. */
  readonly isParty: boolean;
  readonly to: 'organisation' | 'secretary' | 'member';
  /** Whose it is, where it is a person's. */
  readonly person?: string;
}

/** A past appraisal or grade, on the day on which its result was given. */
export interface Appraisal {
  readonly on: string;
  readonly name: string;
  readonly result: string;
}

/** A project or research topic, on the day on which it was approved. */
export interface Project {
  readonly on: string;
  readonly name: string;
  readonly level: Level;
}

/** What the panel found about a condition: who, when and on what evidence. */
export interface Finding {
  readonly isMet: boolean;
  readonly by: string;
  readonly on: string;
  readonly evidence: string;
}

/**
 * All that a candidate's conditions are decided from. A date or register that is null has not been entered, which is
 * not the same as empty: it leaves the condition undecided.
 */
export interface CandidateFacts {
  readonly kind: string;
  readonly foundedOn: string | null;
  readonly acceptedOn: string | null;
  readonly awards: readonly Award[] | null;
  readonly appraisals: readonly Appraisal[] | null;
  readonly projects: readonly Project[] | null;
  /** By condition id. */
  readonly findings: Readonly<Record<string, Finding>>;
  /** Ids of the scheme's attachments that the user has attached. */
  readonly attachments: readonly string[];
}
