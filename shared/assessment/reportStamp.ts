/** What every output carries so that it can be traced. */
export interface ReportStamp {
  /** Local time of making, as printed: 2026年5月1日 09:05. */
  readonly madeAt: string;
  /** The log's head; reports print the short number made from it. */
  readonly head: string;
  /** The pinned scheme's digest. */
  readonly schemeDigest: string;
}
