import { assertNever } from '../assertNever.ts';
import type { Denominator, Measure } from './measure.ts';
import { wordsOf } from './text.ts';

/** How a measure is counted, from its options and denominator. @example formulaOf(m) // '（满意＋基本满意）÷有效票' */
export function formulaOf({ options, of }: Pick<Measure, 'options' | 'of'>): string {
  const names = options.filter((option) => option.isCounted).map((option) => wordsOf(option.name));
  const counted = names.length > 1 ? `（${names.join('＋')}）` : names.join('');
  return `${counted}÷${nameOf(of)}`;
}

function nameOf(denominator: Denominator): string {
  switch (denominator) {
    case 'valid':
      return '有效票';
    case 'expressed':
      return '有效票（不含弃权）';
    case 'returned':
      return '收回票';
    case 'due':
      return '应到人数';
    default:
      return assertNever(denominator);
  }
}
