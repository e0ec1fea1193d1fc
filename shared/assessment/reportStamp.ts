/** What every output carries so that it can be traced. */
export interface ReportStamp {
  /** Local time of making, as printed: 2026年5月1日 09:05. */
  readonly madeAt: string;
  /** The log's head; its first 16 digits are printed. */
  readonly head: string;
  /** The pinned scheme's digest; its first 8 digits are printed after the version. */
  readonly schemeDigest: string;
}
