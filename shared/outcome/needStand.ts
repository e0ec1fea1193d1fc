import { holdsForShare } from '../number/comparison.ts';
import { describeLine } from '../number/describeLine.ts';
import { describeShare } from '../number/describeShare.ts';
import { formatPoints } from '../number/points.ts';
import type { GradeNeed } from '../scheme/grade.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Facts } from '../scoring/facts.ts';
import type { SheetScore } from '../scoring/scoreSheet.ts';
import { notApplicable } from '../scoring/sheetPoints.ts';
import { innerQuotes } from '../text/innerQuotes.ts';

/** What needs are decided by. */
export interface NeedFacts {
  readonly vetoIds: readonly string[];
  readonly measures: Facts['measures'];
  readonly score: SheetScore;
}

/** Where needs find the names of what they ask for. */
export type Named = Pick<Scheme, 'sheet' | 'measures' | 'vetoes'>;

/** How a candidate stands to a need; `held` null while what decides it is not there. */
export interface NeedStand {
  readonly held: boolean | null;
  /** What was found and what was asked for; said where it is not held. */
  readonly sentence: string;
}

/** How a candidate stands to a condition of a grade; null where it is not asked: its item does not apply. */
export function needStand(scheme: Named, need: GradeNeed, facts: NeedFacts): NeedStand | null {
  if ('measure' in need) {
    const share = facts.measures[need.measure];
    const words = needWords(scheme, need);
    return share
      ? { held: holdsForShare(need.is, share), sentence: `${words}，现为 ${describeShare(share)}` }
      : { held: null, sentence: `${words}，没有可用的测评票，不能判定` };
  }
  if ('item' in need) {
    const index = scheme.sheet?.items.findIndex(({ id }) => id === need.item) ?? -1;
    const points = facts.score.items[index] ?? null;
    if (points === notApplicable) return null;
    const words = needWords(scheme, need);
    return points === null
      ? { held: null, sentence: `${words}，这一项没有得分，不能判定` }
      : { held: points >= need.atLeast, sentence: `${words}，现为 ${formatPoints(points)} 分` };
  }
  return {
    held: !need.noVeto.some((id) => facts.vetoIds.includes(id)),
    sentence: needWords(scheme, need),
  };
}

/** What a condition asks for. @example needWords(scheme, { item: '1-1', atLeast: 400 }) // '1-1“组织生活”不低于 4 分' */
export function needWords({ sheet, measures, vetoes }: Named, need: GradeNeed): string {
  if ('measure' in need) {
    const measure = measures.find(({ id }) => id === need.measure);
    return innerQuotes(`“${measure ? wordsOf(measure.title) : need.measure}”应${describeLine(need.is)}`);
  }
  if ('item' in need) {
    const item = sheet?.items.find(({ id }) => id === need.item);
    const content = item ? wordsOf(item.content) : '';
    return innerQuotes(`${need.item}“${content}”应不低于 ${formatPoints(need.atLeast)} 分`);
  }
  const numbers = (vetoes?.list ?? [])
    .flatMap(({ id }, index) => (need.noVeto.includes(id) ? [`（${index + 1}）`] : []))
    .join('');
  return `应没有直接认定情形${numbers}`;
}
