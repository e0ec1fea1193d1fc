import type { Share } from '../number/comparison.ts';
import type { Values } from './value.ts';

/** All that a sheet's score is computed from. */
export interface Facts {
  readonly values: Values;
  /** Shares by measure id, as counted. */
  readonly measures: Readonly<Record<string, Share>>;
  /** The kind of organisation; absent: one that every item applies to. */
  readonly kind?: string;
  /** Items that do not apply to the candidate, with the panel's reason. */
  readonly notApplicable?: Readonly<Record<string, string>>;
}
