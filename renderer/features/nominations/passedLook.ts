import type { Tested } from '../../../shared/nomination/nomineeResult.ts';

/** What a condition or measure came to, in a word and a colour. */
export function passedLook({ decision, waiver, isPassed }: Tested): {
  readonly word: string;
  readonly color: 'success' | 'error' | 'warning' | 'default';
} {
  if (decision.met === null) return { word: '待判定', color: 'default' };
  if (decision.met) return { word: '符合', color: 'success' };
  if (isPassed && waiver) return { word: '放行', color: 'warning' };
  return { word: '不符合', color: 'error' };
}

/** How many are met, let through, not met and not known. */
export function countOf(tested: readonly Tested[]) {
  const words = tested.map((each) => passedLook(each).word);
  const of = (word: string) => words.filter((each) => each === word).length;
  return {
    met: of('符合'),
    waived: of('放行'),
    failed: of('不符合'),
    open: of('待判定'),
    all: tested.length,
  };
}
