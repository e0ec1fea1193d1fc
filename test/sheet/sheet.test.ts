import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { scoreSheet } from '../../shared/scoring/scoreSheet.ts';
import { changeSheet, inverseOf } from '../../shared/sheet/changeSheet.ts';
import { openPoints, problemsOfChange } from '../../shared/sheet/checkSheet.ts';
import { factsOf } from '../../shared/sheet/factsOf.ts';
import { itemState } from '../../shared/sheet/itemState.ts';
import { joinChanges } from '../../shared/sheet/joinChanges.ts';
import { seeRest } from '../../shared/sheet/seeRest.ts';
import {
  emptyContent,
  type SheetChange,
  type SheetContent,
  sheetChangeSchema,
} from '../../shared/sheet/sheet.ts';
import { valueFor } from '../support/arbitraries.ts';
import { branch } from '../support/branch.ts';
import { completeValues } from '../support/sampleEvents.ts';
import { shandong, shandongSource } from '../support/shandong.ts';
import { caption, itemSource, schemeSource } from '../support/smallScheme.ts';

const items = itemsOf(shandong.sheet);
const itemIds = items.map((item) => item.id);
const sourceRules = shandongSource.sheet!.dimensions.flatMap((dimension) =>
  dimension.items.flatMap((item) => item.rules),
);
const zeroIds = sourceRules.filter((rule) => rule.kind === 'zero-if').map((rule) => rule.id);

const words = fc.constantFrom('', '见通报', '  ');
const evidence = fc.record({ date: fc.constantFrom('2026-05-01', '', '2026-02-30'), text: words });
const someOf = <T>(ids: readonly string[], part: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...ids), part, { maxKeys: 4 });
const values = fc
  .subarray(
    sourceRules.filter((rule) => valueFor(rule) !== null),
    { maxLength: 5 },
  )
  .chain((rules) =>
    fc.tuple(...rules.map((rule) => fc.option(valueFor(rule)!).map((value) => [rule.id, value] as const))),
  )
  .map((entries) => Object.fromEntries(entries));
const note = fc.record({ seen: fc.boolean(), remark: words, evidence: words }, { requiredKeys: [] });

/** Any change that the contract takes. */
const anyChange: fc.Arbitrary<SheetChange> = fc.record(
  {
    values,
    items: someOf(itemIds, note),
    evidence: someOf(zeroIds, fc.option(evidence)),
    notApplicable: someOf(itemIds, fc.option(fc.constantFrom('没有党员', '新建支部'))),
    vetoes: someOf(['V1', 'V2', 'V3'], fc.option(evidence)),
  },
  { requiredKeys: [] },
);
const anyContent = fc
  .array(anyChange, { maxLength: 5 })
  .map((changes) => changes.reduce(changeSheet, emptyContent));

const stateOf = (itemId: string, content: SheetContent) =>
  itemState(items.find((item) => item.id === itemId)!, content, branch);
const contentAfter = (...changes: SheetChange[]) => changes.reduce(changeSheet, emptyContent);
const allSeen: SheetChange = { items: Object.fromEntries(itemIds.map((id) => [id, { seen: true }])) };
const complete = contentAfter({ values: completeValues }, allSeen);

describe('a change of a sheet', () => {
  it('is taken back exactly by its inverse, and that by its own', () => {
    fc.assert(
      fc.property(anyContent, anyChange, (content, change) => {
        const undo = inverseOf(content, change);
        const changed = changeSheet(content, change);
        const undone = changeSheet(changed, undo);
        expect(undone).toEqual(content);
        expect(changeSheet(undone, inverseOf(changed, undo))).toEqual(changed);
      }),
      { numRuns: 500 },
    );
  });

  it('is undone and done again through a whole history, step by step', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 8 }), (changes) => {
        const states: SheetContent[] = [emptyContent];
        const undos = changes.map((change) => {
          const content = states.at(-1)!;
          states.push(changeSheet(content, change));
          return inverseOf(content, change);
        });
        const back = undos.reverse().reduce<SheetContent>((content, undo, step) => {
          expect(content).toEqual(states[changes.length - step]);
          return changeSheet(content, undo);
        }, states.at(-1)!);
        expect(back).toEqual(emptyContent);
      }),
    );
  });

  it('does with the one after it, as one change, what the two do', () => {
    fc.assert(
      fc.property(anyContent, anyChange, anyChange, (content, first, second) => {
        const joined = joinChanges(first, second);
        expect(changeSheet(content, joined)).toEqual(changeSheet(changeSheet(content, first), second));
        expect(sheetChangeSchema.safeParse(joined).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('and its inverse pass the contract’s own schema', () => {
    fc.assert(
      fc.property(anyContent, anyChange, (content, change) => {
        expect(sheetChangeSchema.safeParse(inverseOf(content, change)).success).toBe(true);
      }),
    );
  });

  it('leaves the content that it was given as it was, and what it does not name', () => {
    fc.assert(
      fc.property(anyContent, anyChange, (content, change) => {
        const before = structuredClone(content);
        const changed = changeSheet(content, change);
        expect(content).toEqual(before);
        for (const [id, value] of Object.entries(content.values)) {
          if (!Object.hasOwn(change.values ?? {}, id)) expect(changed.values[id]).toEqual(value);
        }
      }),
    );
  });

  it('made twice is as made once', () => {
    fc.assert(
      fc.property(anyContent, anyChange, (content, change) => {
        const once = changeSheet(content, change);
        expect(changeSheet(once, change)).toEqual(once);
      }),
    );
  });

  it('keeps a note’s parts apart: a remark stays when the item is marked as seen', () => {
    const content = contentAfter(
      { items: { '1-1': { remark: '见通报' } } },
      { items: { '1-1': { seen: true } } },
    );
    expect(content.items['1-1']).toEqual({ seen: true, remark: '见通报', evidence: '' });
  });
});

describe('an item’s state', () => {
  it('is unseen, then clear once it was seen and nothing found', () => {
    expect(stateOf('1-1', emptyContent)).toBe('unseen');
    expect(stateOf('1-1', contentAfter({ items: { '1-1': { seen: true } } }))).toBe('clear');
    expect(stateOf('1-1', contentAfter({ items: { '1-1': { remark: '待查' } } }))).toBe('unseen');
  });

  it('is scored once something is entered and nothing is missing, a 0 included', () => {
    expect(stateOf('1-1', contentAfter({ values: { '1-1.b': 0 } }))).toBe('scored');
    expect(stateOf('4-1', contentAfter({ values: { '4-1.a': 0 } }))).toBe('scored');
    expect(stateOf('1-1', contentAfter({ values: { '1-1.b': 2 } }, { values: { '1-1.b': null } }))).toBe(
      'unseen',
    );
  });

  it('is scored by 否 where an answer must be given', () => {
    const add = itemSource([{ id: 'r', kind: 'add-if', points: 1 }], 10, 'zero');
    const [item] = itemsOf(parseScheme(schemeSource([add])).sheet!);
    expect(itemState(item!, contentAfter({ values: { r: false } }), branch)).toBe('scored');
    expect(stateOf('1-4', contentAfter({ values: { '1-4.a': false } }))).toBe('unseen');
  });

  it('is incomplete while something that must be entered is missing though the item was touched or seen', () => {
    expect(stateOf('2-2', emptyContent)).toBe('unseen');
    expect(stateOf('2-2', contentAfter({ items: { '2-2': { seen: true } } }))).toBe('incomplete');
    expect(stateOf('2-2', contentAfter({ values: { '2-2.a': ['自学制度'] } }))).toBe('incomplete');
    expect(stateOf('4-4', contentAfter({ values: { '4-4.b': 2 } }))).toBe('incomplete');
    expect(stateOf('4-4', contentAfter({ values: { '4-4.b': 2, '4-4.a': 3 } }))).toBe('scored');
  });

  it('is incomplete while a zero has no date or evidence', () => {
    expect(stateOf('1-4', contentAfter({ values: { '1-4.a': true } }))).toBe('incomplete');
    const evidenced = {
      values: { '1-4.a': true },
      evidence: { '1-4.a': { date: '2026-05-01', text: '通报' } },
    };
    expect(stateOf('1-4', contentAfter(evidenced))).toBe('scored');
  });

  it('is not applicable only where the scheme lets the item be set aside', () => {
    expect(stateOf('1-1', contentAfter({ notApplicable: { '1-1': '没有班子' } }))).toBe('unseen');
    const source = {
      ...itemSource([{ id: 'r', kind: 'deduct-if', points: 1 }]),
      notApplicable: { points: 'full' as const, note: caption('按满分计') },
    };
    const [item] = itemsOf(parseScheme(schemeSource([source])).sheet!);
    expect(itemState(item!, contentAfter({ notApplicable: { I: '没有班子' } }), branch)).toBe(
      'notApplicable',
    );
  });

  it('does not change the score: seen or unseen, remark or none', () => {
    fc.assert(
      fc.property(anyContent, someOf(itemIds, note), (content, notes) => {
        const noted = changeSheet(content, { items: notes });
        expect(scoreSheet(shandong.sheet, factsOf(noted, branch))).toEqual(
          scoreSheet(shandong.sheet, factsOf(content, branch)),
        );
      }),
    );
  });
});

describe('marking the rest of a dimension as seen', () => {
  it('marks what was unseen, and never fills in or marks what must be entered', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom(...shandong.sheet.dimensions), (content, dimension) => {
        const change = seeRest(dimension, content, branch);
        const seen = Object.keys(change?.items ?? {});
        expect(Object.keys(change ?? {}).filter((part) => part !== 'items')).toEqual([]);
        expect(
          Object.values(change?.items ?? {}).every((part) => JSON.stringify(part) === '{"seen":true}'),
        ).toBe(true);
        const expected = dimension.items.filter(
          (item) => item.required.size === 0 && itemState(item, content, branch) === 'unseen',
        );
        expect(seen).toEqual(expected.map((item) => item.id));
        const done = change ? changeSheet(content, change) : content;
        expect(done.values).toEqual(content.values);
        expect(seeRest(dimension, done, branch)).toBeNull();
        expect(scoreSheet(shandong.sheet, factsOf(done, branch))).toEqual(
          scoreSheet(shandong.sheet, factsOf(content, branch)),
        );
      }),
    );
  });

  it('leaves 2-2 and the four that start at zero alone on an untouched sheet', () => {
    const changes = shandong.sheet.dimensions.map((dimension) => seeRest(dimension, emptyContent, branch)!);
    const content = contentAfter(...changes);
    expect(
      items.filter((item) => itemState(item, content, branch) === 'unseen').map((item) => item.id),
    ).toEqual(['2-2', '4-1', '4-2', '4-4', '4-5']);
  });
});

describe('what keeps a sheet from being signed', () => {
  it('is nothing once every item was seen and everything that must be entered is', () => {
    expect(openPoints(shandong, complete, branch)).toEqual([]);
  });

  it('is every item of an untouched sheet, in the order of the form', () => {
    const points = openPoints(shandong, emptyContent, branch);
    expect(points.map((point) => point.at)).toEqual(itemIds);
    expect(
      points.filter((point) => point.text.endsWith('尚未填写，没有的填 0')).map((point) => point.at),
    ).toEqual(['2-2', '4-1', '4-2', '4-4', '4-5']);
  });

  it('is a single missing value, a single unseen item, or evidence that is missing, blank or of no real day', () => {
    const openAfter = (...changes: SheetChange[]) =>
      openPoints(shandong, changes.reduce(changeSheet, complete), branch).map((point) => point.at);
    expect(openAfter({ values: { '4-4.a': null } })).toEqual(['4-4']);
    expect(openAfter({ items: { '5-3': { seen: false } } })).toEqual(['5-3']);
    for (const proof of [
      null,
      { date: '', text: '通报' },
      { date: '2026-05-01', text: ' ' },
      { date: '2026-02-29', text: '通报' },
    ]) {
      expect(openAfter({ values: { '1-4.a': true }, evidence: { '1-4.a': proof } })).toEqual(['1-4']);
    }
    expect(
      openAfter({ values: { '1-4.a': true }, evidence: { '1-4.a': { date: '2026-05-01', text: '通报' } } }),
    ).toEqual([]);
    expect(openAfter({ values: { '1-4.a': false } })).toEqual([]);
    expect(openAfter({ vetoes: { V2: { date: '', text: '' } } })).toEqual(['V2']);
    expect(openAfter({ vetoes: { V2: { date: '2026-05-01', text: '群访' } } })).toEqual([]);
  });

  it('speaks of a 0 only where one can be entered', () => {
    const when = { atLeast: 90 };
    const source = schemeSource([
      itemSource(
        [
          { id: 'count', kind: 'add-per', points: 1, unit: '次' },
          { id: 'rate', kind: 'award-bands', unit: '%', rate: true, bands: [{ when, points: 1 }] },
          { id: 'level', kind: 'levels', levels: [{ id: 'good', name: caption('优秀'), points: 5 }] },
        ],
        10,
        'zero',
      ),
    ]);
    const scheme = parseScheme(source);
    if (!hasSheet(scheme)) throw new Error('no sheet');
    expect(openPoints(scheme, emptyContent, branch).map(({ text }) => text.replace(/^.*”/, ''))).toEqual([
      '尚未填写，没有的填 0',
      '尚未填写',
      '尚未选定',
    ]);
  });

  it('is each zero of an item that lacks its evidence', () => {
    const source = schemeSource([
      itemSource([
        { id: 'a', kind: 'zero-if' },
        { id: 'b', kind: 'zero-if' },
      ]),
    ]);
    const scheme = parseScheme(source);
    if (!hasSheet(scheme)) throw new Error('no sheet');
    expect(openPoints(scheme, contentAfter({ values: { a: true, b: true } }), branch)).toHaveLength(2);
  });

  it('is nothing only where the sheet has a total', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const open = openPoints(shandong, content, branch);
        if (scoreSheet(shandong.sheet, factsOf(content, branch)).total === null)
          expect(open.length).toBeGreaterThan(0);
        for (const point of open) expect([...itemIds, 'V1', 'V2', 'V3']).toContain(point.at);
      }),
    );
  });
});

describe('a change that does not fit the scheme', () => {
  it('is refused with one sentence for each part, and any that the generator makes is taken but for items that must apply', () => {
    fc.assert(
      fc.property(anyChange, ({ notApplicable: _, ...change }) => {
        expect(problemsOfChange(shandong, change)).toEqual([]);
      }),
    );
    expect(problemsOfChange(shandong, { notApplicable: { '1-1': '没有班子' } })).toEqual([
      '考评内容 1-1 不能标为不适用',
    ]);
    expect(
      problemsOfChange(shandong, {
        values: { x: 1, y: null },
        items: { z: {} },
        vetoes: { V9: null },
        evidence: { '1-1.b': null },
      }),
    ).toHaveLength(5);
  });
});
