import { describe, expect, it } from 'vitest';
import type { ClauseRule } from '../../shared/clause/clauseRule.ts';
import { itemAt, openPlaces } from '../../shared/ownTable/openPlaces.ts';
import { type OwnTableChoices, ruleKey } from '../../shared/ownTable/ownTableChoices.ts';
import { pastedSource } from '../../shared/ownTable/pastedSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { schemeIdentity } from '../../shared/ownTable/schemeIdentity.ts';
import { schemeOfDraft } from '../../shared/ownTable/schemeOfDraft.ts';
import { ruleInWords } from './forms.ts';

const rows = [
  '项目\t考评内容\t分值\t评分标准\t得分',
  '组织\t按期换届\t5\t未按期换届的扣5分。\t',
  '组织\t学习\t6\t每缺一次扣2分，每半年检查1次。\t',
  '作风\t廉洁\t\t有违纪行为，为0分。\t',
];
const source = pastedSource('标准.txt', { html: '', text: rows.join('\n') });
const read = (choices: OwnTableChoices = {}) => readOwnTable(source, choices);
const itemsOf = (choices: OwnTableChoices = {}) => read(choices).dimensions.flatMap(({ items }) => items);
const [switching, learning, clean] = itemsOf();

describe('what a person decides about a table', () => {
  it('the points that nothing says are asked for, and put down', () => {
    expect(read().problems.map(({ text, item }) => [text, item])).toContainEqual([
      '“廉洁”没有分值，请填写',
      clean!.key,
    ]);
    const choices = { items: { [clean!.key]: { max: 400 } } };
    expect(itemsOf(choices)[2]!.max).toEqual({ points: 400, from: null });
    expect(read(choices).problems.map(({ item }) => item)).not.toContain(clean!.key);
  });

  it('a rule is dropped, and its figures are no points any more', () => {
    const [rule] = switching!.rules;
    const choices = { items: { [switching!.key]: { rules: { [rule!.key]: { is: 'dropped' } as const } } } };
    const [item] = itemsOf(choices);
    expect(item!.dropped.map(({ kind }) => kind)).toEqual(['deduct-if']);
    expect(item!.isByPanel).toBe(true);
    const figure = read(choices).ledger.figures.find(
      ({ from }) => 'row' in from.place && from.place.row === 1 && from.place.column === 3,
    );
    expect(figure!.use).toBe('aside');
  });

  it('a rule is replaced, and one is added', () => {
    const [rule] = switching!.rules;
    const by: ClauseRule = { ...rule!.rule, kind: 'deduct-per', points: 100, unit: '次' };
    const added: ClauseRule = { ...rule!.rule, kind: 'zero-if', points: null };
    const choices = {
      items: {
        [switching!.key]: {
          rules: { [ruleKey(rule!.rule)]: { is: 'replaced', by } as const },
          added: [added],
        },
      },
    };
    expect(itemsOf(choices)[0]!.rules.map((each) => [ruleInWords(each), each.state])).toEqual([
      ['deduct-per 1次', 'replaced'],
      ['zero-if', 'added'],
    ]);
  });

  it('an item is left to the panel, or all of them', () => {
    expect(ruleInWords(itemsOf({ items: { [learning!.key]: { byPanel: true } } })[1]!.rules[0]!)).toBe(
      'award-range 0～6',
    );
    const all = itemsOf({ allByPanel: true });
    expect(all.map(({ rules }) => rules.map(({ state }) => state))).toEqual([
      ['panel'],
      ['panel'],
      ['panel'],
    ]);
    expect(read({ allByPanel: true }).ledger.open).toBe(0);
  });

  it('a row is left out, and its figures are set aside', () => {
    const draft = read({ items: { [switching!.key]: { isLeftOut: true } } });
    expect(draft.dimensions.flatMap(({ items }) => items).map(({ content }) => content.text)).toEqual([
      '学习',
      '廉洁',
    ]);
    expect(draft.ledger.open).toBe(read().ledger.open);
  });

  it('a figure that is open blocks until it is set aside', () => {
    const open = read().ledger.figures.filter(({ use }) => use === null);
    expect(open.map(({ text }) => text)).toEqual(['1']);
    const draft = read({ setAside: open.map(({ key }) => key) });
    expect(draft.ledger.open).toBe(0);
    expect(draft.ledger.figures.find(({ key }) => key === open[0]!.key)!.use).toBe('aside');
    expect(draft.ledger.used).toBe(draft.ledger.figures.length);
  });

  it('every column has the role that a person gives it', () => {
    const draft = read({ roles: { 0: { 3: 'way', 0: 'group' } } });
    expect(draft.found[0]!.columns.map(({ role, isChosen }) => [role, isChosen])).toEqual([
      ['group', true],
      ['content', false],
      ['max', false],
      ['way', true],
      ['score', false],
    ]);
    expect(draft.dimensions[0]!.items[0]!.group!.text).toBe('组织');
    expect(Object.values(draft.dimensions[0]!.items[0]!.columns)[0]!.text).toBe('未按期换届的扣5分。');
  });

  it('title, total and issuer are what a person writes', () => {
    const choices = { title: '我们的标准', total: 1500, issuer: '青松学院党委' };
    const draft = read(choices);
    const scheme = schemeOfDraft(draft, schemeIdentity(source, draft, choices));
    expect([scheme.title, scheme.sheet!.total, scheme.issuer]).toEqual([
      { caption: '我们的标准' },
      15,
      { document: '青松学院党委' },
    ]);
  });
});

it('every stretch that was not read is asked about, also of an item that the panel fills, and once with its figures', () => {
  const text = [
    '考评内容\t分值\t评分标准',
    '主题党日\t5\t由考评组按3档评定。',
    '换届\t5\t未按期换届的扣2分。',
  ];
  const own = pastedSource('标准.txt', { html: '', text: text.join('\n') });
  const draft = readOwnTable(own);
  const [first] = draft.dimensions.flatMap(({ items }) => items);
  expect(first).toMatchObject({ isByPanel: true });
  expect(first!.unread.length).toBeGreaterThan(0);
  expect(draft.problems.map(({ item }) => item)).toEqual(first!.unread.map(() => first!.key));
  expect(draft.ledger.open).toBeGreaterThan(0);
  expect(openPlaces(draft)).toEqual({ figures: [], count: draft.problems.length });
  for (const figure of draft.ledger.figures.filter(({ use }) => use === null))
    expect(itemAt(draft, figure.from.place)?.id).toBe(first!.id);
  const left = readOwnTable(own, { items: { [first!.key]: { byPanel: true } } });
  expect(openPlaces(left).count).toBe(0);
});
