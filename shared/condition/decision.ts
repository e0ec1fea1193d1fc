/** Whether something holds (null: not known yet), with the sentences that show why. */
export interface Verdict {
  readonly met: boolean | null;
  /** Chinese, for people. */
  readonly evidence: readonly string[];
}

/** What a condition or measure came to. `isSoft`: not met warns and may be waived with a reason. */
export interface Decision extends Verdict {
  readonly isSoft: boolean;
  /** Whether what is open is for the panel to decide, not for the register to be filled in. */
  readonly asksPanel?: boolean;
}

/** What a rule, or the panel, says; `sentences` are made when they are read. */
export interface Judged {
  readonly met: boolean | null;
  /** Whether what is open is for the panel to decide, not for the register to be filled in. */
  readonly asksPanel?: boolean;
  sentences(): readonly string[];
}

/**
 * A decision whose sentences are made when somebody reads them: thousands are decided where a few are read. It is a class
 * because engines make an object literal with a getter anew each time, at twenty times the cost, and because a closure
 * each would weigh more than what it is made from.
 */
export abstract class LazyDecision implements Decision, Judged {
  readonly met: boolean | null;
  readonly isSoft: boolean;

  constructor(met: boolean | null, isSoft: boolean) {
    this.met = met;
    this.isSoft = isSoft;
  }

  abstract sentences(): readonly string[];

  get asksPanel(): boolean {
    return false;
  }

  get evidence(): readonly string[] {
    return this.sentences();
  }

  /** What travels: the sentences themselves. */
  toJSON(): Decision {
    const { met, isSoft, asksPanel, evidence } = this;
    return { met, isSoft, evidence, ...(asksPanel && { asksPanel }) };
  }
}

class Worded extends LazyDecision {
  readonly #judged: Judged;

  constructor(judged: Judged, isSoft: boolean) {
    super(judged.met, isSoft);
    this.#judged = judged;
  }

  override get asksPanel(): boolean {
    return this.#judged.asksPanel === true;
  }

  sentences(): readonly string[] {
    return this.#judged.sentences();
  }
}

/** What was judged, as a decision. */
export function decision(judged: Judged, isSoft: boolean): Decision {
  return judged instanceof LazyDecision && judged.isSoft === isSoft ? judged : new Worded(judged, isSoft);
}

/** Holds where all do; false where one is false, otherwise null where one is not known. */
export function allOf(judged: readonly Judged[]): Judged {
  return combined(judged, false);
}

/** Holds where one does; otherwise null where one is not known, and false where all are false. */
export function anyOf(judged: readonly Judged[]): Judged {
  return combined(judged, true);
}

/** What one alone decides, otherwise null where one is not known, otherwise its contrary. */
function combined(judged: readonly Judged[], decisive: boolean): Judged {
  let met: boolean | null = !decisive;
  for (const each of judged) {
    if (each.met === decisive) {
      met = decisive;
      break;
    }
    if (each.met === null) met = null;
  }
  return {
    met,
    asksPanel: met === null && judged.some(({ asksPanel }) => asksPanel === true),
    sentences: () => judged.flatMap((each) => each.sentences()),
  };
}
