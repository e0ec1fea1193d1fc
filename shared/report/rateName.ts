import type { Measure } from '../scheme/measure.ts';
import { wordsOf } from '../scheme/text.ts';

/** What the rate of a measure is called. @example rateName(satisfaction) // '满意率' */
export function rateName({ options }: Pick<Measure, 'options'>): string {
  const counted = options.filter(({ isCounted }) => isCounted).map(({ name }) => wordsOf(name));
  const [first = ''] = counted;
  return counted.length === 1 ? `“${first}”票率` : `${first}率`;
}
