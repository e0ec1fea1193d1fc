/** Whether something holds (null: not known yet), with the sentences that show why. */
export interface Verdict {
  readonly met: boolean | null;
  /** Chinese, for people. */
  readonly evidence: readonly string[];
}

/** What a condition or measure came to. `isSoft`: not met warns and may be waived with a reason. */
export interface Decision extends Verdict {
  readonly isSoft: boolean;
}

/** Holds where all do; false where one is false, otherwise null where one is not known. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  const met = verdicts.some((verdict) => verdict.met === false)
    ? false
    : verdicts.some((verdict) => verdict.met === null)
      ? null
      : true;
  return { met, evidence: verdicts.flatMap((verdict) => verdict.evidence) };
}

/** Holds where one does; otherwise null where one is not known, and false where all are false. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  const met = verdicts.some((verdict) => verdict.met === true)
    ? true
    : verdicts.some((verdict) => verdict.met === null)
      ? null
      : false;
  return { met, evidence: verdicts.flatMap((verdict) => verdict.evidence) };
}
