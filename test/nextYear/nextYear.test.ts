import { describe, expect, it } from 'vitest';
import { ownTableScheme } from '../../shared/nextYear/ownTableScheme.ts';
import { schemeDifferences } from '../../shared/nextYear/schemeDifferences.ts';
import { sourceOfScheme } from '../../shared/nextYear/sourceOfScheme.ts';
import { whatIf } from '../../shared/nextYear/whatIf.ts';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { cleanValues } from '../../shared/sheet/trialSheets.ts';
import { sourceOf } from '../scheme/shippedSchemes.ts';
import { dossierOf } from '../support/dossierOf.ts';

const shandong = sourceOf('shandong-wuhao');

/** The same scheme with another text in it. */
function changed(source: SchemeSource, change: (text: string) => string): SchemeSource {
  return JSON.parse(change(JSON.stringify(source)));
}

describe('a copy of a scheme', () => {
  it.each(['shandong-wuhao', 'tianjin-wuhao'])('of %s has nothing open and differs in nothing', (id) => {
    const source = sourceOf(id);
    const { draft, scheme, carried } = ownTableScheme(sourceOfScheme(source)!, {}, source);
    expect(draft.problems).toEqual([]);
    expect(draft.ledger.open).toBe(0);
    expect(carried).toHaveLength(draft.dimensions.flatMap(({ items }) => items).length);
    expect(lintScheme(parseScheme(scheme))).toEqual([]);
    expect(schemeDifferences(parseScheme(source), parseScheme(scheme))).toEqual([]);
  });

  it('reads an item anew whose text or points were changed, and no other', () => {
    const source = sourceOfScheme(shandong)!;
    const [first] = ownTableScheme(source, {}, shandong).draft.dimensions.flatMap(({ items }) => items);
    const choices = { items: { [first!.key]: { standard: '未上报材料的，一次扣2分。', max: 900 } } };
    const { scheme, carried, draft } = ownTableScheme(source, choices, shandong);
    expect(carried).not.toContain(first!.key);
    expect(carried).toHaveLength(20);
    expect(draft.ledger.open).toBe(0);
    const [item] = parseScheme(scheme).sheet!.items;
    expect(item).toMatchObject({ max: 900, rules: [{ kind: 'deduct-per', points: 200, unit: '次' }] });
    expect(schemeDifferences(parseScheme(shandong), parseScheme(scheme)).map(({ text }) => text)).toEqual([
      '总分由“100 分”改为“101 分”',
      '1-1“认真宣传和执行党的路线、方针、…”的分值由 8 分改为 9 分',
      expect.stringMatching(/考评标准由“贯彻上级精神.*”改为“未上报材料的，一次扣2分。”$/),
      expect.stringMatching(/计分由“从满分起扣；.*”改为“从满分起扣；未上报材料：每次扣 2 分”$/),
    ]);
  });

  it('reads an item anew that a person does not want taken over', () => {
    const source = sourceOfScheme(shandong)!;
    const items = ownTableScheme(source, {}, shandong).draft.dimensions.flatMap(({ items: own }) => own);
    const choices = { items: { [items[2]!.key]: { isReadAnew: true as const } } };
    const { carried, scheme } = ownTableScheme(source, choices, shandong);
    expect(carried).toHaveLength(20);
    expect(scheme.sheet!.dimensions[0]!.items[2]!.rules[0]!.label).toHaveProperty('document');
  });
});

describe('the difference of two schemes', () => {
  const after = changed(shandong, (text) =>
    text
      .replace(
        '"max":2,"start":"full","content":{"document":"坚持民主集中制',
        '"max":3,"start":"full","content":{"document":"坚持民主集中制',
      )
      .replace('党支部有以下情况', '党支部有下列情况')
      .replace('近一年来本部门有严重群访事件的', '近一年来有群访事件的'),
  );

  it('is said in plain words', () => {
    expect(schemeDifferences(parseScheme(shandong), parseScheme(after)).map(({ text }) => text)).toEqual([
      '1-2“坚持民主集中制、重大问题集体研…”的分值由 2 分改为 3 分',
      '一票否决新增：近一年来有群访事件的',
      '一票否决取消：近一年来本部门有严重群访事件的',
    ]);
  });

  it('tells items that are new and gone from those that moved', () => {
    const moved: SchemeSource = structuredClone(shandong);
    const [one] = moved.sheet!.dimensions[0]!.items.splice(0, 1);
    moved.sheet!.dimensions[0]!.items.push({
      ...one!,
      id: '1-9',
      content: { document: '落实意识形态工作责任制。' },
      rules: one!.rules.map((rule, index) => ({ ...rule, id: `1-9.${index}` })),
    });
    const found = schemeDifferences(parseScheme(shandong), parseScheme(moved));
    expect(found.map(({ kind, about }) => `${kind} ${about}`)).toEqual(['added 1-9', 'removed 1-1']);
  });
});

describe('what an assessment would be under another scheme', () => {
  const scheme = parseScheme(shandong);
  const candidate = (id: string) => ({
    id,
    name: id,
    kind: '党总支',
    parent: '',
    secretary: '',
    memberCount: null,
    foundedOn: null,
  });
  const clean = cleanValues(scheme.sheet!);
  const sheets: Record<string, typeof clean> = {
    甲: { ...clean, '1-1.b': 4 },
    乙: { ...clean, '2-3.b': true },
  };
  const dossier = dossierOf(scheme, {
    candidates: [candidate('甲'), candidate('乙')] as never,
    sheetOf: (id) => ({ content: { ...emptyContent, values: sheets[id]! }, submission: null }),
  });

  it('is the same under the same', () => {
    const { rows, open } = whatIf(dossier, scheme);
    expect(open).toEqual([]);
    expect(rows.map(({ name, before, after, moves }) => [name, before.rank, after.rank, moves])).toEqual([
      ['乙', 1, 1, false],
      ['甲', 2, 2, false],
    ]);
  });

  it('goes by the other points, and says who would move', () => {
    const other = parseScheme(
      changed(shandong, (text) =>
        text.replace('"未建立党员信息花名册"},"points":1', '"未建立党员信息花名册"},"points":3'),
      ),
    );
    const { rows } = whatIf(dossier, other);
    expect(rows.map(({ name, before, after, moves }) => [name, before.rank, after.rank, moves])).toEqual([
      ['甲', 2, 1, true],
      ['乙', 1, 2, true],
    ]);
    expect(rows[1]!.after.total).toEqual({ numerator: 9700, denominator: 1 });
  });

  it('names the items for which it has no values, and scores nobody by a guess', () => {
    const other: SchemeSource = structuredClone(shandong);
    const item = other.sheet!.dimensions[0]!.items[1]!;
    item.rules = [{ id: '1-2.x', kind: 'award-range', label: { caption: '由考评组评分' }, points: [0, 2] }];
    const { rows, open } = whatIf(dossier, parseScheme(other));
    expect(open).toEqual(['1-2']);
    expect(rows.every(({ after }) => after.total === null)).toBe(true);
  });
});
