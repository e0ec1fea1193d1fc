import type { FullAdjustments } from './adjustments.ts';
import type { SchemeSource } from './scheme.ts';
import { wordsOf } from './text.ts';

/** The measures with the panel's counted options and divisors. */
export function adjustMeasures(
  measures: NonNullable<SchemeSource['measures']>,
  { measures: changes }: FullAdjustments,
): NonNullable<SchemeSource['measures']> {
  return measures.map((measure) => {
    const change = changes[measure.id];
    if (!change) return measure;
    const options = measure.options.map((option) => ({
      ...option,
      isCounted: change.counted.includes(option.id),
    }));
    return { ...measure, options, of: change.of };
  });
}

/** The outcome with the grades that the panel takes for 达到创建标准. */
export function adjustOutcome(
  outcome: NonNullable<SchemeSource['outcome']>,
  { meets }: FullAdjustments,
): NonNullable<SchemeSource['outcome']> {
  if (!meets || outcome.meets.map(wordsOf).join() === meets.join()) return outcome;
  const known = new Map(outcome.meets.map((text) => [wordsOf(text), text]));
  return { ...outcome, meets: meets.map((name) => known.get(name) ?? { caption: name }) };
}
