import { fullOf } from './fullOf.ts';
import { hasSheet, type Scheme } from './scheme.ts';
import { wordsOf } from './text.ts';

/** A scheme as lists show it. Units: total in 分, null where the scheme has no sheet. */
export interface SchemeSummary {
  /** What it is asked for by. */
  readonly id: string;
  readonly title: string;
  readonly total: number | null;
  readonly seed: string;
  readonly version: string;
  readonly issuer: string;
  /** The kinds of those that take part. */
  readonly candidateKinds: readonly string[];
  /** Whether the workspace took it in itself. */
  readonly isOwn: boolean;
  /** What was confirmed as 文件如此 when it was taken in, a sentence each. */
  readonly remarks: readonly string[];
}

/** The scheme as lists show it. */
export function summaryOf(scheme: Scheme, isOwn: boolean): SchemeSummary {
  return {
    id: scheme.id,
    title: wordsOf(scheme.title),
    total: hasSheet(scheme) ? fullOf(scheme) / 100 : null,
    seed: scheme.seed,
    version: scheme.version,
    issuer: wordsOf(scheme.issuer),
    candidateKinds: scheme.candidateKinds,
    isOwn,
    remarks: scheme.asIs?.remarks ?? [],
  };
}
