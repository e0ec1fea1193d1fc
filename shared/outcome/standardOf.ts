import { holdsForShare } from '../number/comparison.ts';
import { describeLine } from '../number/describeLine.ts';
import { describeShare } from '../number/describeShare.ts';
import type { Reason } from '../register/content.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Facts } from '../scoring/facts.ts';
import { innerQuotes } from '../text/innerQuotes.ts';

/** Whether a candidate reaches 创建标准, so that it may be put forward, and what stands in its way. */
export interface Standard {
  /** Null while there is no grade, or a line is not decided yet. */
  readonly reaches: boolean | null;
  /** Lines of the standard that are not held, or not decided, Chinese sentences; empty where the grade alone decides. */
  readonly short: readonly string[];
  /** Why the panel lets it reach the standard all the same; null where it did not have to. */
  readonly ruling: Reason | null;
}

/**
 * How a candidate stands to 创建标准: its grade is one of those that reach it and every line of it is held, or the panel
 * ruled otherwise. Null where the scheme has no such standard.
 *
 * Source: the scheme's `outcome`.
 * @example standardOf(tianjin, '好', { 'debrief.good': { count: 94, of: 100 } }, null)?.reaches // false
 */
export function standardOf(
  scheme: Pick<Scheme, 'outcome' | 'measures'>,
  grade: string | null,
  measures: Facts['measures'],
  ruling: Reason | null,
): Standard | null {
  const { outcome } = scheme;
  if (!outcome) return null;
  const open = { short: [], ruling: null };
  if (grade === null) return { ...open, reaches: null };
  if (!outcome.meets.some((each) => wordsOf(each) === grade)) return { ...open, reaches: false };
  const lines = (outcome.measures ?? []).flatMap((id) => lineOf(scheme, id, measures));
  const short = lines.filter(({ held }) => held !== true).map(({ sentence }) => sentence);
  if (short.length === 0) return { ...open, reaches: true };
  if (ruling) return { reaches: true, short, ruling };
  return { reaches: lines.some(({ held }) => held === false) ? false : null, short, ruling: null };
}

/** How one line stands; `held` null while its ballots are not there. */
interface Line {
  readonly held: boolean | null;
  readonly sentence: string;
}

function lineOf({ measures }: Pick<Scheme, 'measures'>, id: string, shares: Facts['measures']): Line[] {
  const measure = measures.find((each) => each.id === id);
  if (!measure?.must) return [];
  const share = shares[id];
  const title = innerQuotes(`“${wordsOf(measure.title)}”`);
  if (!share) return [{ held: null, sentence: `${title}没有可用的测评票，不能判定` }];
  const held = holdsForShare(measure.must, share);
  return [{ held, sentence: `${title}：${describeShare(share)}，应${describeLine(measure.must)}` }];
}
