import type { Place } from '../assessment/place.ts';
import type { Hundredths } from '../number/points.ts';
import type { PackageStatus } from './comparePackage.ts';

/** A sheet that a 结果包 brings, beside the one here. Units: hundredths; null where there is no total yet. */
export interface PackageRow {
  readonly candidateId: string;
  /** The unit, with round and part where a panelist has several sheets of it. */
  readonly name: string;
  readonly slot: string;
  readonly status: PackageStatus;
  readonly brings: PackageSide;
  readonly here: PackageSide;
  /** What is here as it was looked at: a choice holds for that alone. */
  readonly mark: string;
  /** Why it is not written, a sentence; null where it can be. */
  readonly problem: string | null;
}

/** One side of a row. */
export interface PackageSide {
  readonly total: Hundredths | null;
  readonly isSigned: boolean;
}

/** What a 结果包 brings. */
export interface PackageReading {
  readonly panelist: string;
  /** ISO instant. */
  readonly madeAt: string;
  readonly rows: readonly PackageRow[];
}

/** A sheet in conflict that what is brought shall replace, as it was looked at. */
export interface PackageChoice {
  readonly candidateId: string;
  readonly slot: string;
  readonly mark: string;
}

/** What was written of a 结果包, and how many sheets stay as they were here. */
export interface PackageMerged {
  readonly panelist: string;
  readonly written: number;
  readonly left: number;
}

/** What was taken of a 任务包; `kept`: units whose sheet stays as it is here, because both were changed. */
export interface PackageTaken {
  readonly assessmentId: string;
  readonly panelist: string;
  readonly isNew: boolean;
  /** Where their sheets are filled. */
  readonly place: Place;
  readonly kept: readonly string[];
}

/** The packages of an assessment: those that were given out, and whose were taken in here. */
export interface PackageList {
  readonly given: readonly {
    readonly packageId: string;
    readonly panelist: string;
    readonly on: string;
    readonly readOn: string | null;
  }[];
  readonly taken: readonly { readonly panelist: string; readonly on: string }[];
}
