import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../shared/number/comparison.ts';
import { limitsOfSum, withinLimits } from '../../shared/scheme/limits.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { pointsStep } from '../../shared/scheme/pointsStep.ts';
import { measureOf, type Rule } from '../../shared/scheme/rule.ts';
import { hasSheet, type SchemeSource, type ScoredScheme } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { explainItem } from '../../shared/scoring/explainItem.ts';
import { scaleOf } from '../../shared/scoring/scaling.ts';
import { isNotApplicable, missingRules, scoreItem } from '../../shared/scoring/scoreItem.ts';
import { missingOnSheet, scoreSheet } from '../../shared/scoring/scoreSheet.ts';
import type { SheetPoints } from '../../shared/scoring/sheetPoints.ts';
import { isShare, type Value } from '../../shared/scoring/value.ts';
import { problemsOfChange } from '../../shared/sheet/checkSheet.ts';
import { simulateSheet } from '../../shared/sheet/simulateSheet.ts';
import {
  allValuesFor,
  anyKind,
  anyMeasures,
  anyScheme,
  setAsideIn,
  valueFor,
  valuesFor,
} from '../support/arbitraries.ts';
import { shandongSource } from '../support/shandong.ts';
import { slowScore } from '../support/slowScore.ts';
import { itemSource, type ShortRule, schemeSource } from '../support/smallScheme.ts';

function read(source: SchemeSource): ScoredScheme {
  const scheme = parseScheme(source);
  if (!hasSheet(scheme)) throw new Error('no sheet');
  return scheme;
}

const shandongEitherWay = fc.constantFrom('beforeDeductions' as const, 'afterDeductions' as const).map(
  (capAdditions): SchemeSource => ({
    ...shandongSource,
    sheet: { ...shandongSource.sheet!, capAdditions },
  }),
);
const anySource = fc.oneof(anyScheme, anyScheme, shandongEitherWay);
const anySheet = anySource.chain((source) =>
  fc.record({
    source: fc.constant(source),
    values: fc.oneof(valuesFor(source), allValuesFor(source)),
    measures: anyMeasures,
    notApplicable: setAsideIn(source),
    kind: anyKind,
  }),
);

const anyChances = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));

describe('every sheet of every scheme', () => {
  it('gives no total that is not a multiple of its step, by which a mistyped one is known', () => {
    expect(pointsStep(read(shandongSource).sheet)).toBe(50);
    fc.assert(
      fc.property(anySheet, ({ source, values, measures, notApplicable, kind }) => {
        const { sheet } = read(source);
        const { total } = scoreSheet(sheet, { values, measures, notApplicable, kind });
        expect(Math.abs((total ?? 0) % pointsStep(sheet))).toBe(0);
      }),
    );
  });

  it('can be filled by chance for a rehearsal: nothing refused, nothing left but what measures decide', () => {
    fc.assert(
      fc.property(anySource, anyChances, (source, chances) => {
        const scheme = read(source);
        const change = simulateSheet(scheme.sheet, () => chances.next().value);
        expect(problemsOfChange(scheme, change)).toEqual([]);
        const values = Object.fromEntries(
          Object.entries(change.values ?? {}).map(([id, value]) => [id, value!]),
        );
        const open = missingOnSheet(scheme.sheet, {
          values,
          measures: {},
          notApplicable: {},
          kind: '党支部',
        });
        const byMeasure = new Set(
          itemsOf(scheme.sheet).flatMap(({ rules }) =>
            rules.filter((rule) => measureOf(rule) !== undefined).map(({ id }) => id),
          ),
        );
        expect(open.filter((id) => !byMeasure.has(id))).toEqual([]);
      }),
    );
  });

  it('scores as the slow scorer, written from the readings alone, scores it', () => {
    fc.assert(
      fc.property(anySheet, ({ source, values, measures, notApplicable, kind }) => {
        const { sheet } = read(source);
        const { items, total } = scoreSheet(sheet, { values, measures, notApplicable, kind });
        const text = (points: SheetPoints | undefined) => (points == null ? null : String(points));
        expect({
          items: Object.fromEntries(itemsOf(sheet).map((item, index) => [item.id, text(items[index])])),
          total: text(total),
        }).toEqual(slowScore(source, values, measures, notApplicable, kind));
      }),
      { numRuns: 600 },
    );
  });

  it('adds and deducts beyond what 32 bits hold without wrapping', () => {
    const huge = { points: 9_000_000, unit: '次' } as const;
    const rules = [
      { id: 'up', kind: 'add-per', ...huge },
      { id: 'down', kind: 'deduct-per', ...huge },
    ] satisfies ShortRule[];
    const { sheet } = read(schemeSource([itemSource(rules, 9_000_000)]));
    const score = (up: number, down: number) =>
      scoreSheet(sheet, { values: { up, down }, measures: {} }).total;
    // 3 × 9 million 分 in hundredths is 2.7 × 10^9; 2^31 is less than that.
    expect(score(3, 0)).toBe(900_000_000);
    expect(score(0, 3)).toBe(0);
    expect(score(9999, 9999)).toBe(0);
  });

  it('keeps every item and every sum within its limits, and a sum without any the sum of its parts', () => {
    fc.assert(
      fc.property(anySheet, ({ source, values, measures, notApplicable, kind }) => {
        const { sheet } = read(source);
        const { items, dimensions, total } = scoreSheet(sheet, { values, measures, notApplicable, kind });
        const all = itemsOf(sheet);
        items.forEach((score, index) => {
          if (typeof score !== 'number' || isNotApplicable(all[index]!, { notApplicable, kind })) return;
          expect(Number.isInteger(score)).toBe(true);
          expect(score).toBe(withinLimits(score, all[index]!.limits));
        });
        const sum = (parts: readonly SheetPoints[]): SheetPoints => {
          if (parts.includes(null)) return null;
          const asked = parts.filter((part) => typeof part === 'number');
          return asked.length === 0 ? '不适用' : asked.reduce((whole, part) => whole + part, 0);
        };
        const bounded = (
          points: SheetPoints,
          part: { floor?: number | null | undefined; cap?: number | null | undefined },
        ) => (typeof points === 'number' ? withinLimits(points, limitsOfSum(part)) : points);
        const whole = bounded(sum(dimensions), sheet);
        if (!scaleOf(sheet, items)) expect(total).toBe(whole === '不适用' ? null : whole);
        let first = 0;
        sheet.dimensions.forEach((dimension, index) => {
          const own = items.slice(first, first + dimension.items.length);
          first += dimension.items.length;
          expect(dimensions[index]).toBe(bounded(sum(own), dimension));
        });
      }),
    );
  });

  it('does not depend on the order in which the values were entered', () => {
    const shuffled = anySheet.chain((sheet) =>
      fc.record({
        sheet: fc.constant(sheet),
        other: fc.shuffledSubarray(Object.entries(sheet.values), {
          minLength: Object.keys(sheet.values).length,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ sheet: { source, values, measures, notApplicable, kind }, other }) => {
        const { sheet } = read(source);
        const facts = { values, measures, notApplicable, kind };
        const again = { values: Object.fromEntries(other), measures, notApplicable, kind };
        expect(scoreSheet(sheet, again)).toEqual(scoreSheet(sheet, facts));
        expect(missingOnSheet(sheet, again)).toEqual(missingOnSheet(sheet, facts));
        for (const item of itemsOf(sheet)) {
          expect(explainItem(item, again, sheet.capAdditions)).toEqual(
            explainItem(item, facts, sheet.capAdditions),
          );
        }
      }),
    );
  });

  it('explains every number: the parts sum to the score, in both orders of the cap', () => {
    fc.assert(
      fc.property(anySheet, ({ source, values, measures, notApplicable, kind }) => {
        const facts = { values, measures, notApplicable, kind };
        for (const item of itemsOf(read(source).sheet)) {
          for (const cap of ['beforeDeductions', 'afterDeductions'] as const) {
            const score = scoreItem(item, facts, cap);
            const steps = explainItem(item, facts, cap);
            expect(steps.every((step) => step.text !== '')).toBe(true);
            if (typeof score === 'number')
              expect(steps.reduce((sum, step) => sum + step.points, 0)).toBe(score);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names something missing exactly where an item is unscored', () => {
    fc.assert(
      fc.property(anySheet, ({ source, values, measures, notApplicable, kind }) => {
        const { sheet } = read(source);
        for (const item of itemsOf(sheet)) {
          const facts = { values, measures, notApplicable, kind };
          expect(missingRules(item, facts).length > 0).toBe(
            scoreItem(item, facts, sheet.capAdditions) === null,
          );
          for (const id of missingRules(item, facts)) expect(values).not.toHaveProperty([id]);
        }
      }),
    );
  });

  it('never scores higher for more faults or lower for more merits', () => {
    const twoValues = anySource.chain((source) => {
      const rules = source.sheet!.dimensions.flatMap((dimension) =>
        dimension.items.flatMap((item) => item.rules),
      );
      const entered = rules.filter((rule) => valueFor(rule) !== null);
      return fc.record({
        source: fc.constant(source),
        values: allValuesFor(source),
        measures: anyMeasures,
        change:
          entered.length === 0
            ? fc.constant(null)
            : fc
                .constantFrom(...entered)
                .chain((rule) =>
                  fc.record({ id: fc.constant(rule.id), one: valueFor(rule)!, other: valueFor(rule)! }),
                ),
      });
    });
    fc.assert(
      fc.property(twoValues, ({ source, values, measures, change }) => {
        if (!change) return;
        const { sheet } = read(source);
        const rule = itemsOf(sheet)
          .flatMap((item) => item.rules)
          .find(({ id }) => id === change.id)!;
        // A band may give more to less.
        if ('bands' in rule) return;
        const [better, worse] = [change.one, change.other].sort(
          (a, b) => faultOf(rule, a) - faultOf(rule, b),
        ) as [Value, Value];
        const withBetter = scoreSheet(sheet, { values: { ...values, [rule.id]: better }, measures });
        const withWorse = scoreSheet(sheet, { values: { ...values, [rule.id]: worse }, measures });
        withBetter.items.forEach((score, index) => {
          const after = withWorse.items[index] ?? null;
          if (typeof score === 'number' && typeof after === 'number')
            expect(after).toBeLessThanOrEqual(score);
        });
      }),
      { numRuns: 600 },
    );
  });
});

/** How bad a value is: more is worse. */
function faultOf(rule: Rule, value: Value): number {
  const rate = isShare(value) ? value.count / value.of : null;
  const count = rate ?? (Array.isArray(value) ? sizeOf(value) : Number(value));
  switch (rule.kind) {
    case 'zero-if':
    case 'deduct-if':
    case 'deduct-per':
    case 'deduct-range':
      return count;
    case 'add-if':
    case 'add-per':
    case 'award-range':
    case 'deduct-short':
      return -count;
    case 'deduct-if-count':
      return isUpward(rule.when) ? count : -count;
    case 'add-if-count':
      return isUpward(rule.when) ? -count : count;
    case 'award-share':
      return -count;
    case 'award-bands':
    case 'deduct-bands':
      return 0;
    case 'levels':
      return -rule.levels.find((level) => level.id === value)!.points;
    case 'zero-if-measure':
      return 0;
  }
}

/** Amounts by their sum, ticks by their number. */
function sizeOf(list: readonly (string | number)[]): number {
  return list.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 1), 0);
}

function isUpward(when: Comparison): boolean {
  return 'atLeast' in when || 'moreThan' in when;
}
