// What the program says of its data file: how it stands, its backups.

/** Why the file was not simply opened, and whether the person may go on with it as it is. */
export interface DataFileTrouble {
  readonly kind: 'gone' | 'empty' | 'fewer' | 'other' | 'mixed' | 'unreadable';
  readonly sentence: string;
}

/** How the data file stands. Instants as ISO. */
export interface DataFileState {
  readonly path: string;
  /** Null where the file is open. */
  readonly trouble: DataFileTrouble | null;
  readonly isReadonly: boolean;
  /** What is not as the log has it, a sentence each; empty where all is well. */
  readonly altered: readonly string[];
  /** Whether the tables can be made anew from the log. */
  readonly canRebuild: boolean;
  readonly backup: BackupStanding;
}

export interface BackupStanding {
  readonly folder: string;
  readonly last: { readonly at: string; readonly reason: string } | null;
  /** Why the last try failed; null where it went well. */
  readonly failure: string | null;
  /** The second place; `isThere` tells whether the stick is in. */
  readonly second: {
    readonly folder: string;
    readonly isThere: boolean;
    readonly failure: string | null;
  } | null;
}

/** A backup that the person may go back to. `id` is its path. */
export interface BackupSummary {
  readonly id: string;
  /** Day and time of this computer's clock: 2026-11-29 11:03:59. */
  readonly madeAt: string;
  readonly reason: string;
  /** Units: bytes. */
  readonly size: number;
  readonly assessments: readonly string[];
  /** When somebody changed something in it last, as ISO; null where nothing was. */
  readonly lastChange: string | null;
  /** What the present file has that this one has not, in words. */
  readonly lost: string;
  /** Why it cannot be gone back to; null where it can. */
  readonly problem: string | null;
}
