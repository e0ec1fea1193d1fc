/** 签字确认: who signed, when (ISO instant). While it stands the sheet is locked. */
export interface Submission {
  readonly at: string;
  readonly signedBy: readonly string[];
  /** Who of the panel was not there, and why; absent where all signed. */
  readonly absent?: readonly Absence[];
}

/** A panelist who does not sign. */
export interface Absence {
  readonly name: string;
  readonly reason: string;
}

/** Who was not there, in words. @example absenceWords([{ name: '王五', reason: '出差' }]) // '王五（出差）' */
export function absenceWords(absent: readonly Absence[]): string {
  return absent.map(({ name, reason }) => `${name}（${reason}）`).join('、');
}
