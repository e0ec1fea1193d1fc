/** 签字确认: who signed, when (ISO instant). While it stands the sheet is locked. */
export interface Submission {
  readonly at: string;
  readonly signedBy: readonly string[];
}
