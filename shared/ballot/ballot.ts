/**
 * 民主测评: the counts of one kind of voter's paper ballots. 弃权 is among the valid votes, so that the options' counts
 * sum to 有效 − 弃权. A total that nobody has entered is null, which is not 0.
 */
export interface Ballot {
  /** 应到 */
  readonly due: number | null;
  /** 实到 */
  readonly present: number | null;
  /** 发出 */
  readonly issued: number | null;
  /** 收回 */
  readonly returned: number | null;
  /** 有效 */
  readonly valid: number | null;
  /** 无效 */
  readonly invalid: number | null;
  /** 弃权 */
  readonly abstained: number | null;
  /** Votes by option id; an option that is absent has none. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A total of a ballot. */
export type TotalName = Exclude<keyof Ballot, 'counts'>;

/** The totals of a ballot in their order, as people name them. */
export const ballotNames = {
  due: '应到',
  present: '实到',
  issued: '发出',
  returned: '收回',
  valid: '有效',
  invalid: '无效',
  abstained: '弃权',
} as const satisfies Record<TotalName, string>;

/** The names of the totals in their order. */
export const totalNames = Object.keys(ballotNames) as readonly TotalName[]; // Safe: the keys of the record above.

/** A ballot of which nothing is entered. */
export const emptyBallot: Ballot = {
  due: null,
  present: null,
  issued: null,
  returned: null,
  valid: null,
  invalid: null,
  abstained: null,
  counts: {},
};

/**
 * Whether every total passes. Written out, since ballots are read by the ten thousand and a look by a name that varies
 * costs many times as much.
 */
export function everyTotal(
  { due, present, issued, returned, valid, invalid, abstained }: Ballot,
  passes: (total: number | null) => boolean,
): boolean {
  return (
    passes(due) &&
    passes(present) &&
    passes(issued) &&
    passes(returned) &&
    passes(valid) &&
    passes(invalid) &&
    passes(abstained)
  );
}

/** Whether nothing at all is entered. */
export function isEmptyBallot(ballot: Ballot): boolean {
  return everyTotal(ballot, (total) => total === null) && Object.keys(ballot.counts).length === 0;
}
