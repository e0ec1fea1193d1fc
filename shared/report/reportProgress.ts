/** How far an export is. */
export interface ReportProgress {
  /** From 0 to 1. */
  readonly share: number;
  /** The report that is being made, as people know it. */
  readonly title: string;
}
