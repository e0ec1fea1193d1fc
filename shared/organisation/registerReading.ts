import type { OrganisationInput } from './organisation.ts';

/** What a row of a workbook brings: something new, a change, nothing that is not there already, or a problem. */
export interface RegisterRow {
  readonly sheet: string;
  /** As the file counts, from 1. */
  readonly row: number;
  readonly organisation: string;
  /** The record's name and day; empty for a row of 单位. */
  readonly record: string;
  readonly state: 'new' | 'changed' | 'same' | 'problem';
  /** Chinese, for people. */
  readonly text: string;
}

/** What a workbook would bring into the register. Nothing is brought in while there is a problem. */
export interface RegisterReading {
  /** Why nothing of the file can be read; null where something can. */
  readonly refusal: string | null;
  readonly rows: readonly RegisterRow[];
  readonly problemCount: number;
  /** The organisations to save: those that are new or changed. */
  readonly organisations: readonly (OrganisationInput & { readonly id: string | null })[];
  readonly notes: readonly string[];
}
