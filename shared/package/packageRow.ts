import type { Place } from '../assessment/place.ts';
import type { Hundredths } from '../number/points.ts';
import type { PackageStatus } from './comparePackage.ts';
import type { PackageOwner } from './packageOwner.ts';

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

/** Whose package it is, by name: a panelist's, or a unit's of itself. One of the two is there. */
export interface PackageSubject {
  readonly panelist?: string | undefined;
  readonly unit?: string | undefined;
}

/** What a 结果包 brings. */
export interface PackageReading extends PackageSubject {
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
export interface PackageMerged extends PackageSubject {
  readonly written: number;
  readonly left: number;
}

/** What was taken of a 任务包; `kept`: units whose sheet stays as it is here, because both were changed. */
export interface PackageTaken extends PackageSubject {
  readonly assessmentId: string;
  readonly isNew: boolean;
  /** Where their sheets are filled. */
  readonly place: Place;
  readonly kept: readonly string[];
}

/** The packages of an assessment: those that were given out, and whose were taken in here. */
export interface PackageList {
  readonly given: readonly (PackageOwner & {
    readonly packageId: string;
    readonly on: string;
    readonly readOn: string | null;
  })[];
  readonly taken: readonly (PackageOwner & { readonly on: string })[];
}
