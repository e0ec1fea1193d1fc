/**
 * 民主测评: the counts of one kind of voter's paper ballots. 弃权 is among the valid votes, so that the options' counts
 * sum to 有效 − 弃权.
 */
export interface Ballot {
  /** 应到 */
  readonly due: number;
  /** 实到 */
  readonly present: number;
  /** 发出 */
  readonly issued: number;
  /** 收回 */
  readonly returned: number;
  /** 有效 */
  readonly valid: number;
  /** 无效 */
  readonly invalid: number;
  /** 弃权 */
  readonly abstained: number;
  /** Votes by option id; an option that is absent has none. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The totals of a ballot in their order, as people name them. */
export const ballotNames = {
  due: '应到',
  present: '实到',
  issued: '发出',
  returned: '收回',
  valid: '有效',
  invalid: '无效',
  abstained: '弃权',
} as const satisfies Record<Exclude<keyof Ballot, 'counts'>, string>;
