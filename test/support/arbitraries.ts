import fc from 'fast-check';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import type { Value } from '../../shared/scoring/value.ts';
import {
  caption,
  type ItemSource,
  itemSource,
  type RuleSource,
  type ShortRule,
  schemeSource,
} from './smallScheme.ts';

/** Points up to `max` 分 in steps of a hundredth. */
const pointsUpTo = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((points) => points / 100);
const upward = (bound: number) => fc.constantFrom({ atLeast: bound }, { moreThan: bound });
const downward = (bound: number) => fc.constantFrom({ lessThan: bound }, { atMost: bound });
const anyComparison = fc.nat(8).chain((bound) => fc.oneof(upward(bound), downward(bound)));

/** A line in percent, with decimals now and then. */
const anyLine = fc
  .integer({ min: 0, max: 200 })
  .chain((half) => fc.oneof(upward(half / 2), downward(half / 2)));

/** Mostly every unit a step; now and then steps of several, whole or begun. */
const anyStepping = fc.constantFrom({}, {}, {}, { per: 3 }, { per: 2, started: true as const });

/** A rule of any kind that fits an item of `max` 分. */
function ruleWithin(id: string, max: number): fc.Arbitrary<ShortRule> {
  const points = pointsUpTo(max);
  const ifKind = fc.constantFrom('deduct-if' as const, 'add-if' as const);
  const perKind = fc.constantFrom('deduct-per' as const, 'add-per' as const);
  const countKind = fc.constantFrom('deduct-if-count' as const, 'add-if-count' as const);
  const rangeKind = fc.constantFrom('deduct-range' as const, 'award-range' as const);
  return fc.oneof(
    fc.constant<ShortRule>({ id, kind: 'zero-if' }),
    fc.nat(200).map(
      (bound): ShortRule => ({
        id,
        kind: 'zero-if-measure',
        measure: 'm',
        when: { lessThan: bound / 2 },
        unit: '%',
      }),
    ),
    fc.record({ kind: ifKind, points }).map((part): ShortRule => ({ id, ...part })),
    fc
      .record({
        kind: perKind,
        points,
        cap: fc.option(points, { nil: undefined }),
        names: fc.nat(4),
        isOpen: fc.boolean(),
        stepping: anyStepping,
        above: fc.constantFrom(0, 0, 2),
      })
      .map(
        ({ kind, points, cap, names, isOpen, stepping, above }): ShortRule => ({
          ...stepping,
          ...(above > 0 && { above }),
          id,
          kind,
          points,
          unit: '次',
          ...(cap !== undefined && { cap }),
          ...(names > 0 && {
            checklist: Array.from({ length: names }, (_, index) => caption(`材料${index + 1}`)),
            checklistOpen: isOpen,
          }),
        }),
      ),
    fc
      .record({ kind: countKind, points, when: anyComparison })
      .map((part): ShortRule => ({ id, unit: '次', ...part })),
    fc.record({ points, target: fc.integer({ min: 1, max: 8 }), stepping: anyStepping }).map(
      ({ points, target, stepping }): ShortRule => ({
        id,
        kind: 'deduct-short',
        unit: '次',
        points,
        target,
        ...stepping,
      }),
    ),
    fc.record({ kind: rangeKind, low: fc.nat(max), high: fc.nat(max), isEach: fc.boolean() }).map(
      ({ kind, low, high, isEach }): ShortRule => ({
        ...(isEach && { each: true }),
        id,
        kind,
        points: [Math.min(low, high), Math.max(low, high)],
      }),
    ),
    fc.record({ kind: perKind, points, stepping: anyStepping, above: fc.constantFrom(0, 50) }).map(
      ({ kind, points, stepping, above }): ShortRule => ({
        id,
        kind,
        points,
        unit: '%',
        rate: true,
        above,
        ...stepping,
      }),
    ),
    fc.record({ points, target: fc.integer({ min: 1, max: 100 }), stepping: anyStepping }).map(
      ({ points, target, stepping }): ShortRule => ({
        id,
        kind: 'deduct-short',
        unit: '%',
        rate: true,
        points,
        target,
        ...stepping,
      }),
    ),
    fc
      .record({ kind: countKind, points, when: anyLine })
      .map((part): ShortRule => ({ id, unit: '%', rate: true, ...part })),
    fc
      .record({
        kind: fc.constantFrom('award-bands' as const, 'deduct-bands' as const),
        by: fc.constantFrom('count' as const, 'rate' as const, 'measure' as const),
        bands: fc.array(fc.record({ when: anyLine, points }), { minLength: 1, maxLength: 3 }),
      })
      .map(
        ({ kind, by, bands }): ShortRule => ({
          id,
          kind,
          unit: by === 'count' ? '次' : '%',
          bands,
          ...(by === 'rate' && { rate: true }),
          ...(by === 'measure' && { measure: 'm' }),
        }),
      ),
    fc
      .record({
        points,
        places: fc.integer({ min: 0, max: 2 }),
        measure: fc.constantFrom('m', undefined, undefined),
      })
      .map(
        ({ measure, ...part }): ShortRule => ({
          id,
          kind: 'award-share',
          ...part,
          ...(measure && { measure }),
        }),
      ),
    fc.array(points, { minLength: 1, maxLength: 4 }).map(
      (all): ShortRule => ({
        id,
        kind: 'levels',
        levels: all.map((points, index) => ({ id: `L${index}`, name: caption(`档${index}`), points })),
      }),
    ),
  );
}

/** A rule that compares the count of another; more of a merit never costs, more of a fault never pays. */
function comparing(id: string, counted: ShortRule, max: number): fc.Arbitrary<ShortRule> {
  const isMerit = counted.kind === 'add-per';
  return fc
    .record({ bound: fc.nat(8), points: pointsUpTo(max), isDeduction: fc.boolean(), strict: fc.boolean() })
    .map(({ bound, points, isDeduction, strict }): ShortRule => {
      const isUpward = isMerit !== isDeduction;
      const when = isUpward
        ? strict
          ? { moreThan: bound }
          : { atLeast: bound }
        : strict
          ? { lessThan: bound }
          : { atMost: bound };
      return {
        id,
        kind: isDeduction ? 'deduct-if-count' : 'add-if-count',
        unit: '次',
        points,
        when,
        countOf: counted.id,
      };
    });
}

/** A measure that a rule may go by. */
export function measureSource(id: string): NonNullable<SchemeSource['measures']>[number] {
  const option = (name: string, isCounted: boolean) => ({ id: name, name: caption(name), isCounted });
  return {
    id,
    title: caption('满意率'),
    counted: caption('满意除以有效票'),
    voters: [caption('党员')],
    options: [option('yes', true), option('no', false)],
    of: 'valid',
  };
}

/** Limits of an item, a dimension or a sheet: none of its own, no limit, or points. */
const anyLimits = fc.record(
  {
    floor: fc.option(fc.integer({ min: -20, max: 0 })),
    cap: fc.option(fc.integer({ min: 0, max: 40 })),
  },
  { requiredKeys: [] },
);

/** How what does not apply counts; absent where that is said elsewhere. */
const anyTreatment = fc.constantFrom(
  undefined,
  'full' as const,
  'none' as const,
  'scaled' as const,
  'scaled' as const,
);

/** A kind of organisation of a generated scheme. */
export const anyKind = fc.constantFrom('党支部', '党总支', '党委');

function itemWith(id: string): fc.Arbitrary<ItemSource> {
  return fc
    .record({
      max: fc.integer({ min: 1, max: 20 }),
      start: fc.constantFrom('full' as const, 'zero' as const),
      size: fc.integer({ min: 1, max: 5 }),
      mayNotApply: fc.boolean(),
      points: anyTreatment,
      group: fc.constantFrom(undefined, undefined, '甲类', '乙类'),
      kinds: fc.constantFrom<string[] | null>(null, null, null, ['党支部'], ['党委', '党总支']),
      isBonus: fc.constantFrom(false, false, false, true),
      limits: anyLimits,
    })
    .chain(({ max, start, size, mayNotApply, limits, points, kinds, isBonus, group }) =>
      fc
        .tuple(...Array.from({ length: size }, (_, index) => ruleWithin(`${id}.${index}`, max)))
        .chain((rules) => {
          const counted = rules.find(
            (rule) => (rule.kind === 'add-per' || rule.kind === 'deduct-per') && !rule.rate,
          );
          return counted
            ? fc
                .option(comparing(`${id}.c`, counted, max), { nil: undefined })
                .map((extra) => (extra ? [...rules, extra] : rules))
            : fc.constant(rules);
        })
        .map(
          (rules): ItemSource => ({
            ...itemSource(rules, max, start, id),
            ...(rules.some(({ kind }) => kind === 'zero-if' || kind === 'zero-if-measure')
              ? { ...limits, floor: 0 }
              : limits),
            ...(mayNotApply && {
              notApplicable: { ...(points && { points }), note: caption('没有这项工作的') },
            }),
            ...(kinds && { for: kinds }),
            ...(group && { group: caption(group), columns: { way: caption('查阅资料') } }),
            ...(isBonus && { max: 0, cap: 5 }),
          }),
        ),
    );
}

type GradeSource = NonNullable<SchemeSource['grades']>[number];
type VetoSource = NonNullable<SchemeSource['vetoes']>['list'][number];
const gradeNames = ['优秀', '良好', '一般', '较差'];

/** What a fact does beside the points, where there are so many grades. */
function anyEffect(grades: number): fc.Arbitrary<NonNullable<VetoSource['effect']>> {
  const points = pointsUpTo(30).map((points) => ({ points }));
  if (grades === 0) return points;
  const name = fc.nat(grades - 1).map((index) => gradeNames[index] ?? '');
  return fc.oneof(
    points,
    name.map((grade) => ({ grade })),
    name.map((atMost) => ({ atMost })),
    fc.constant({ down: 1 as const }),
  );
}

/** Grades with needs and shares, vetoes with and without effects, and effects of ticks: none, or some of each. */
function gradesFor(
  items: readonly ItemSource[],
): fc.Arbitrary<Pick<SchemeSource, 'grades' | 'vetoes'> & { items: ItemSource[] }> {
  const itemNeed = fc
    .constantFrom(...items.map(({ id }) => id))
    .chain((item) => pointsUpTo(20).map((atLeast) => ({ item, atLeast })));
  const need: fc.Arbitrary<NonNullable<GradeSource['needs']>[number]> = fc.oneof(
    { arbitrary: itemNeed, weight: 4 },
    { arbitrary: fc.constant<{ noVeto: string[] }>({ noVeto: ['V0'] }), weight: 2 },
    { arbitrary: anyComparison.map((is) => ({ measure: 'm', is })), weight: 1 },
  );
  const needs = fc.option(fc.array(need, { minLength: 1, maxLength: 2 }), { nil: undefined });
  return fc.integer({ min: 0, max: gradeNames.length }).chain((size) =>
    fc
      .record({
        bounds: fc.uniqueArray(fc.integer({ min: 1, max: 6000 }), { minLength: size, maxLength: size }),
        needs: fc.array(needs, { minLength: size, maxLength: size }),
        first: anyEffect(size),
        effects: fc.array(fc.option(anyEffect(size), { nil: undefined }), { maxLength: 2 }),
        ofTick: fc.option(anyEffect(size), { nil: undefined }),
        isFromZero: fc.boolean(),
        shares: fc.array(
          fc.constantFrom(undefined, undefined, { percent: 25 }, { percent: 20, round: 'up' as const }),
          { minLength: size, maxLength: size },
        ),
      })
      .map(({ bounds, needs, first, effects, ofTick, isFromZero, shares }) => ({
        grades: bounds
          .sort((a, b) => b - a)
          .map((bound, index): GradeSource => {
            const [own, share] = [needs[index], shares[index]];
            const from = isFromZero && index === size - 1 ? 0 : bound / 100;
            return {
              name: caption(gradeNames[index] ?? ''),
              from,
              ...(own && { needs: own }),
              ...(share && { share }),
            };
          }),
        vetoes: {
          lead: caption('有下列情形之一的'),
          note: caption('注'),
          result: caption('不合格'),
          list: [first, ...effects].map((effect, index) => ({
            id: `V${index}`,
            text: caption(`情形${index}`),
            window: 'none' as const,
            ...(effect && { effect }),
          })),
        },
        items: ofTick ? items.map((item) => withEffect(item, ofTick)) : [...items],
      })),
  );
}

/** The item, its ticks that cost having the effect. */
function withEffect(item: ItemSource, effect: NonNullable<VetoSource['effect']>): ItemSource {
  return {
    ...item,
    rules: item.rules.map((rule) =>
      rule.kind === 'zero-if' || rule.kind === 'deduct-if' ? { ...rule, effect } : rule,
    ),
  };
}

/** Some of the scheme's vetoes, confirmed. */
export function vetoesIn(source: SchemeSource): fc.Arbitrary<Record<string, { date: string; text: string }>> {
  const ids = (source.vetoes?.list ?? []).map(({ id }) => id);
  return fc
    .subarray(ids)
    .map((chosen) => Object.fromEntries(chosen.map((id) => [id, { date: '2026-05-01', text: '决定' }])));
}

/** The items with those of a middle level together. */
function byGroup(items: readonly ItemSource[]): ItemSource[] {
  const nameOf = ({ group }: ItemSource) => (group ? wordsOf(group) : '');
  return [...items].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

/** A sound scheme of a few items with rules of every kind, in either order of the cap, with grades, vetoes and effects. */
export const anyScheme: fc.Arbitrary<SchemeSource> = fc
  .record({
    size: fc.integer({ min: 1, max: 4 }),
    capAdditions: fc.constantFrom('beforeDeductions' as const, 'afterDeductions' as const),
    ofDimension: anyLimits,
    ofSheet: anyLimits,
    apart: fc.option(
      fc.record({ points: anyTreatment.map((points) => points ?? 'full'), places: fc.nat(2) }),
      { nil: undefined },
    ),
    split: fc.nat(3),
    columns: fc.constantFrom(['way'], ['way', 'by'], ['way', 'by', 'basis']),
  })
  .chain(({ size, capAdditions, ofDimension, ofSheet, apart, split, columns }) =>
    fc
      .tuple(...Array.from({ length: size }, (_, index) => itemWith(`I${index}`)))
      .chain(gradesFor)
      .map(({ items, grades, vetoes }) => {
        const always: ItemSource = {
          ...itemSource([{ id: 'always.r', kind: 'deduct-if', points: 1 }], 10, 'full', 'always'),
          notApplicable: { note: caption('没有这项工作的') },
        };
        const source = schemeSource([...items, always]);
        const [dimension] = source.sheet!.dimensions;
        const cut = Math.min(split, items.length - 1);
        const [first, second] = [dimension!.items.slice(0, cut), dimension!.items.slice(cut)].map(byGroup);
        return {
          ...source,
          candidateKinds: ['党支部', '党总支', '党委'],
          grades,
          vetoes,
          measures: [measureSource('m')],
          sheet: {
            ...source.sheet!,
            ...ofSheet,
            capAdditions,
            ...(apart && { notApplicable: apart }),
            ...(items.some((item) => item.columns) && {
              columns: columns.map((id) => ({ id, head: id })),
            }),
            dimensions: [
              ...(cut === 0 ? [] : [{ ...dimension!, ...ofDimension, id: 'D0', items: first! }]),
              { ...dimension!, ...(cut === 0 && ofDimension), items: second! },
            ],
          },
        };
      }),
  );

/** A rate, now and then 0 or whole. */
export const anyRate = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60))
  .map(([of, count]) => ({ count: Math.min(count, of), of }));

/** A value that may be entered for the rule; null where it takes none. Units: hundredths. */
export function valueFor(rule: RuleSource): fc.Arbitrary<Value> | null {
  switch (rule.kind) {
    case 'zero-if':
    case 'deduct-if':
    case 'add-if':
      return fc.boolean();
    case 'award-bands':
    case 'deduct-bands':
      if (rule.measure !== undefined) return null;
      return rule.rate ? anyRate : fc.nat(12);
    case 'award-share':
      return rule.measure === undefined ? anyRate : null;
    case 'deduct-per':
    case 'add-per': {
      if (rule.rate) return anyRate;
      if (!rule.checklist) return fc.oneof(fc.nat(12), fc.nat(9999));
      const names = rule.checklist.map(wordsOf);
      return rule.checklistOpen
        ? fc.oneof(fc.array(fc.constantFrom(...names, '其他'), { maxLength: 9 }), fc.nat(20))
        : fc.oneof(fc.subarray(names), fc.nat(names.length));
    }
    case 'deduct-if-count':
    case 'add-if-count':
      if (rule.rate) return anyRate;
      return rule.countOf === undefined ? fc.nat(12) : null;
    case 'deduct-short':
      return rule.rate ? anyRate : fc.nat(12);
    case 'deduct-range':
    case 'award-range': {
      const [low, high] = rule.points.map((points) => Math.round(points * 100)) as [number, number];
      const step = Math.round((rule.step ?? 0.5) * 100);
      const amount = fc.nat(Math.floor((high - low) / step)).map((steps) => low + steps * step);
      return rule.each ? fc.array(amount, { maxLength: 4 }) : amount;
    }
    case 'levels':
      return fc.constantFrom(...rule.levels.map((level) => level.id));
    case 'zero-if-measure':
      return null;
  }
}

/** Values for some of the scheme's rules, in some order of entry. */
export function valuesFor(source: SchemeSource): fc.Arbitrary<Record<string, Value>> {
  const rules = source.sheet!.dimensions.flatMap((dimension) =>
    dimension.items.flatMap((item) => item.rules),
  );
  const entries = rules.flatMap((rule) => {
    const value = valueFor(rule);
    return value ? [value.map((entered) => [rule.id, entered] as const)] : [];
  });
  if (entries.length === 0) return fc.constant({});
  return fc
    .tuple(...entries)
    .chain((all) => fc.shuffledSubarray(all, { minLength: Math.floor(all.length / 2) }))
    .map((all): Record<string, Value> => Object.fromEntries(all));
}

/** Values for every rule of the scheme that takes one. */
export function allValuesFor(source: SchemeSource): fc.Arbitrary<Record<string, Value>> {
  const rules = source.sheet!.dimensions.flatMap((dimension) =>
    dimension.items.flatMap((item) => item.rules),
  );
  const arbitraries = rules.flatMap((rule): [string, fc.Arbitrary<Value>][] => {
    const value = valueFor(rule);
    return value ? [[rule.id, value]] : [];
  });
  return fc.record(Object.fromEntries(arbitraries));
}

/** A counted share, or none yet. */
export const anyMeasures = fc.oneof(
  fc.constant({}),
  fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(300))
    .map(([of, count]) => ({ m: { count: Math.min(count, of), of } })),
);

/** The votes behind a measure, or none yet. */
export const anyVotes: fc.Arbitrary<Record<string, { yes: number; no: number }>> = fc.oneof(
  fc.constant({}),
  fc
    .tuple(fc.nat(80), fc.nat(40))
    .filter(([yes, no]) => yes + no > 0)
    .map(([yes, no]) => ({ m: { yes, no } })),
);

/** Items that the panel set aside, with its reason; also some that the scheme does not let it set aside. */
export function setAsideIn(source: SchemeSource): fc.Arbitrary<Record<string, string>> {
  const ids = source.sheet!.dimensions.flatMap((dimension) => dimension.items.map((item) => item.id));
  const some = fc
    .subarray(ids)
    .map((chosen) => Object.fromEntries(chosen.map((id): [string, string] => [id, '没有这项工作'])));
  return fc.oneof(fc.constant({}), fc.constant({}), some);
}
