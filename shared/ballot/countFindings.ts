import type { Measure } from '../scheme/measure.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Ballot, TotalName } from './ballot.ts';

/** A sentence about a ballot and the field that it stands beside; `options` is the votes as a whole. */
export interface BallotFinding {
  readonly at: TotalName | 'options';
  /** `missing` is a problem that only says what is still to be entered. */
  readonly kind: 'problem' | 'missing' | 'warning';
  readonly text: string;
}

const noPercent = '这里填票数，不填百分比';

/** What is wrong between the counts of a ballot, as far as they are entered. */
export function countFindings(ballot: Ballot, options: Measure['options']): readonly BallotFinding[] {
  const present = morePresent(ballot);
  const returned = otherReturned(ballot);
  const abstained = moreAbstained(ballot);
  const votes = otherVotes(ballot, options);
  if (!present && !returned && !abstained && !votes) return none;
  return [present, returned, abstained, votes].filter((finding) => finding !== null);
}
const none: readonly BallotFinding[] = [];

function morePresent({ due, present }: Ballot): BallotFinding | null {
  if (due === null || present === null || present <= due) return null;
  return { at: 'present', kind: 'problem', text: `实到 ${present} 人，多于应到的 ${due} 人` };
}

function otherReturned({ returned, valid, invalid }: Ballot): BallotFinding | null {
  if (returned === null || valid === null || invalid === null || valid + invalid === returned) return null;
  const sum = `有效 ${valid} 张加无效 ${invalid} 张为 ${valid + invalid} 张`;
  return { at: 'valid', kind: 'problem', text: `${sum}，与收回的 ${returned} 张不符` };
}

function moreAbstained({ valid, abstained }: Ballot): BallotFinding | null {
  if (valid === null || abstained === null || abstained <= valid) return null;
  return { at: 'abstained', kind: 'problem', text: `弃权 ${abstained} 张，多于有效的 ${valid} 张` };
}

function otherVotes({ valid, abstained, counts }: Ballot, options: Measure['options']): BallotFinding | null {
  if (valid === null || abstained === null || abstained > valid) return null;
  let votes = 0;
  for (const id in counts) votes += counts[id] ?? 0;
  const due = valid - abstained;
  if (votes === due) return null;
  const sum = `各选项合计 ${votes} 张，应等于有效 ${valid} 张减弃权 ${abstained} 张，即 ${due} 张`;
  // 95 may be a count or a percentage; it is asked about where it cannot be a count.
  const over = options.find(({ id }) => (counts[id] ?? 0) > valid && (counts[id] ?? 0) <= 100);
  const doubt = over ? `“${wordsOf(over.name)}”多于有效票，` : votes === 100 ? '合计正好是 100，' : null;
  return { at: 'options', kind: 'problem', text: doubt ? `${sum}。${doubt}请核对：${noPercent}` : sum };
}
