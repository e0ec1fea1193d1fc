/** An archive that was written. Units: bytes. */
export interface ArchiveWritten {
  readonly bytes: number;
  readonly fileCount: number;
  /** SHA-256 of manifest.json; noted down apart from the archive, it shows that nothing was exchanged. */
  readonly manifestSha256: string;
}

/** Whether an archive is whole and as it was made. `problems` in Chinese, each with its file. */
export interface ArchiveReport {
  readonly ok: boolean;
  readonly assessment: { readonly id: string; readonly name: string } | null;
  readonly scheme: { readonly id: string; readonly title: string; readonly version: string } | null;
  /** ISO instant of its making; the log's head and length then. */
  readonly madeAt: string | null;
  readonly programVersion: string | null;
  readonly head: string;
  readonly count: number;
  readonly fileCount: number;
  readonly manifestSha256: string | null;
  readonly problems: readonly string[];
  /** What could not be compared with the data in it, a sentence each; while there is anything, it is not `ok`. */
  readonly uncompared: readonly string[];
  /** What else is to be known; sentences. */
  readonly notes: readonly string[];
}
