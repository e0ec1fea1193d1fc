import type { FullAdjustments } from './adjustments.ts';
import { formulaOf } from './formulaOf.ts';
import type { SchemeSource } from './scheme.ts';
import { wordsOf } from './text.ts';

type MeasureSource = NonNullable<SchemeSource['measures']>[number];

/** The measures with the panel's counted options and divisors; where they differ, their words say so. */
export function adjustMeasures(
  measures: readonly MeasureSource[],
  { measures: changes }: FullAdjustments,
): MeasureSource[] {
  return measures.map((measure) => {
    const change = changes[measure.id];
    if (!change) return measure;
    const options = measure.options.map((option) => ({
      ...option,
      isCounted: change.counted.includes(option.id),
    }));
    const adjusted = { ...measure, options, of: change.of };
    const formula = formulaOf(adjusted);
    if (formula === formulaOf(measure)) return measure;
    return {
      ...adjusted,
      counted: { caption: `${wordsOf(measure.counted)}（考评组调整为：${formula}）` },
    };
  });
}

/** The outcome with the grades that the panel takes for reaching the standard of that name; where they differ, its note says so. */
export function adjustOutcome(
  outcome: NonNullable<SchemeSource['outcome']>,
  { meets }: FullAdjustments,
  standard: string,
): NonNullable<SchemeSource['outcome']> {
  if (!meets || outcome.meets.map(wordsOf).join() === meets.join()) return outcome;
  const known = new Map(outcome.meets.map((text) => [wordsOf(text), text]));
  const words = `考评组调整：等次为${meets.map((name) => `“${name}”`).join('、')}即为达到${standard}`;
  return {
    ...outcome,
    meets: meets.map((name) => known.get(name) ?? { caption: name }),
    note: { caption: `${wordsOf(outcome.note)}（${words}）` },
  };
}
