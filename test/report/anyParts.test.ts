import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import { ballotsOf } from '../../shared/round/ballotKey.ts';
import { partKey, seatKey } from '../../shared/round/partKey.ts';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { leavesOf } from '../../shared/scheme/part.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { hasSheet, type SchemeSource, type ScoredScheme } from '../../shared/scheme/scheme.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { allValuesFor, anyScheme, anyVotes, measureSource } from '../support/arbitraries.ts';
import { recomputedModel } from '../support/modelFormulas.ts';
import { caption } from '../support/smallScheme.ts';
import { soundBallot } from '../support/soundBallot.ts';
import { seenIn, sourceOf } from './shandongSource.ts';

type PartSource = NonNullable<SchemeSource['parts']>[number];
type LeafSource = Exclude<PartSource, { takes: 'parts' }>;

const panelRule = fc.record(
  {
    mean: fc.constantFrom('total' as const, 'item' as const),
    trimFrom: fc.integer({ min: 3, max: 5 }),
    round: fc.constantFrom(
      { places: 2, at: 'total' as const },
      { places: 1, at: 'total' as const },
      { places: 1, at: 'item' as const },
    ),
    absent: fc.constantFrom('others' as const, 'replaced' as const),
  },
  { requiredKeys: ['mean', 'round', 'absent'] },
);

const anyLeaf = (id: string): fc.Arbitrary<LeafSource> =>
  fc.oneof(
    fc.record(
      {
        id: fc.constant(id),
        name: fc.constant(caption(id)),
        takes: fc.constant('sheet' as const),
        panel: panelRule,
      },
      { requiredKeys: ['id', 'name', 'takes'] },
    ),
    fc.record({
      ...{ id: fc.constant(id), name: fc.constant(caption(id)) },
      ...{ takes: fc.constant('given' as const), outOf: fc.constantFrom(25, 12.5) },
    }),
    fc.record({
      ...{ id: fc.constant(id), name: fc.constant(caption(id)), takes: fc.constant('ballot' as const) },
      ...{ measure: fc.constant('m'), outOf: fc.constantFrom(100, 15), places: fc.nat(2) },
    }),
  );

/** Weights that sum to 100, whole or with decimals; or none. */
const weighed = <P extends PartSource>(parts: readonly P[]): fc.Arbitrary<P[]> =>
  fc.oneof(
    fc.constant<P[]>([...parts]),
    fc
      .tuple(
        fc.constantFrom(1, 100),
        fc.array(fc.nat(60), { minLength: parts.length, maxLength: parts.length }),
      )
      .map(([unit, wishes]) => {
        let left = 100 * unit;
        return parts.map((part, index): P => {
          const own = index === parts.length - 1 ? left : Math.min(left, (wishes[index] ?? 0) * unit);
          left -= own;
          return { ...part, weight: own / unit };
        });
      }),
  );

const anyParts = fc
  .tuple(
    anyLeaf('a'),
    fc.option(fc.tuple(anyLeaf('b1'), anyLeaf('b2'))),
    fc.option(anyLeaf('c')),
    fc.boolean(),
  )
  .chain(([a, pair, c, isPanel]) => {
    const last = { id: 'z', name: caption('z'), takes: 'sheet' as const };
    const rule = {
      mean: 'total' as const,
      round: { places: 2, at: 'total' as const },
      absent: 'others' as const,
    };
    const tops = (group: readonly LeafSource[]): PartSource[] => [
      a,
      ...(group.length > 0
        ? [{ id: 'g', name: caption('g'), takes: 'parts' as const, parts: [...group] }]
        : []),
      ...(c ? [c] : []),
      isPanel ? { ...last, panel: rule } : last,
    ];
    return weighed(pair ?? []).chain((group) => weighed(tops(group)));
  });

const anyRounds = fc.constantFrom<NonNullable<SchemeSource['rounds']>>(
  [],
  ['r1', 'r2'].map((id) => ({
    id,
    name: caption(id),
    text: caption(id),
    steps: [
      { id: `${id}-1`, name: caption('一'), part: 'a' },
      { id: `${id}-2`, name: caption('二'), part: 'z' },
    ],
  })),
);

const members = ['甲一', '乙二', '丙三', '丁四'].map((name, index) => ({ name, isChair: index === 0 }));

const any = fc.tuple(anyScheme, anyParts, anyRounds).chain(([scheme, parts, rounds]) => {
  const [yes, no] = measureSource('m').options;
  const measures = [
    {
      ...measureSource('m'),
      options: [
        { ...yes!, value: 1 },
        { ...no!, value: 0.35 },
      ],
    },
  ];
  const source = { ...scheme, parts, rounds, measures };
  return fc.tuple(
    fc.constant(source),
    fc.array(allValuesFor(source), { minLength: 3, maxLength: 3 }),
    anyVotes,
    fc.array(fc.nat(1250), { minLength: 2, maxLength: 2 }),
    fc.nat(4),
  );
});

it('every formula of every report comes to the program’s own number, whatever the total is made of', () => {
  let made = 0;
  fc.assert(
    fc.property(any, ([source, values, votes, given, away]) => {
      const scheme = readScheme(source);
      fc.pre(lintScheme(scheme).length === 0);
      if (!hasSheet(scheme)) throw new Error('a sheet');
      made += 1;
      const report = filled(scheme, values, votes, given, away);
      for (const name of reportsFor(scheme)) {
        const { differences, unknown } = recomputedModel(reportModel(name, report));
        expect({ name, differences, unknown }).toEqual({ name, differences: [], unknown: [] });
      }
    }),
    { numRuns: 40 },
  );
  expect(made).toBeGreaterThan(20);
});

/** Two units with a sheet in every slot, of other values each, and a third of which nothing is entered. */
function filled(
  scheme: ScoredScheme,
  values: readonly Values[],
  { m }: Readonly<Record<string, Readonly<Record<string, number>>>>,
  given: readonly number[],
  away: number,
) {
  const units = [{ name: '甲' }, { name: '乙' }, { name: '丙', isSubmitted: false }];
  const base = sourceOf(units, scheme);
  const assessment = { ...base.assessment, panel: members };
  const submission = { at: '2026-11-20T01:05:00.000Z', signedBy: ['周正明'] };
  const roundIds = scheme.rounds.length > 0 ? scheme.rounds.map(({ id }) => id) : [null];
  const signed = { by: '周正明', on: '2026-11-19' };
  const entries = ['c1', 'c2'].flatMap((candidateId, unit) =>
    roundIds.flatMap((roundId) =>
      leavesOf(scheme).flatMap((part): Entry[] => {
        const points = given[unit] ?? 0;
        if (part.takes === 'given')
          return [
            {
              ...{ kind: 'given' as const, candidateId, key: partKey(roundId, part.id) },
              content: { ...signed, points, evidence: '记录' },
            },
          ];
        const panelist = members[away]?.name;
        return part.takes === 'sheet' && part.panel && panelist !== undefined && unit === 0
          ? [
              {
                ...{ kind: 'seat' as const, candidateId, key: seatKey(roundId, part.id, panelist) },
                content: { ...signed, state: 'absent' as const, reason: '出差' },
              },
            ]
          : [];
      }),
    ),
  );
  const ballots = m
    ? ballotsOf(scheme).map(({ key }) => ({
        ...{ kind: 'ballot' as const, candidateId: 'c1', key },
        content: soundBallot(m),
      }))
    : [];
  const sheetOf = (candidateId: string, slot: string) => {
    if (candidateId === 'c3') return null;
    const own = [...`${candidateId}${slot}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    const content = { ...emptyContent, values: values[own % values.length] ?? {}, items: seenIn(scheme) };
    return { content, submission: candidateId === 'c1' || own % 2 === 0 ? submission : null };
  };
  const dossier = {
    ...base.dossier,
    assessment,
    register: createRegister([...entries, ...ballots]),
    sheetOf,
  };
  return { ...base, assessment, dossier };
}
