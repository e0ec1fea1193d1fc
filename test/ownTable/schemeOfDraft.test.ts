import { describe, expect, it } from 'vitest';
import { pastedSource } from '../../shared/ownTable/pastedSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { schemeIdentity } from '../../shared/ownTable/schemeIdentity.ts';
import { schemeOfDraft } from '../../shared/ownTable/schemeOfDraft.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { documentTexts } from '../../shared/scheme/text.ts';
import { toPastedText } from '../../shared/table/toPastedText.ts';
import { phrases } from '../clause/phrases.ts';

const head = ['项目', '考评内容', '分值', '评分标准'];
const basis = ['基础', '其他工作', '90', '未落实扣1分'];

function read(rows: readonly (readonly string[])[], around = '') {
  const source = pastedSource('标准.txt', { html: '', text: `${toPastedText([head, ...rows])}\n${around}` });
  const draft = readOwnTable(source);
  return { source, draft, scheme: schemeOfDraft(draft, schemeIdentity(source, draft)) };
}

/** The rules of a standard as a scheme has them. */
function rulesOf(standard: string, max = '5', around = '') {
  const { scheme } = read([['组织', '按期换届', max, standard], basis], around);
  return { rules: scheme.sheet!.dimensions[0]!.items[0]!.rules, scheme };
}

describe('a draft as a scheme', () => {
  it.each(['组织', '加分项', '减分项'])('is sound whatever a standard under “%s” says', (dimension) => {
    for (const [standard, max] of phrases) {
      const { draft, scheme } = read([basis, [dimension, '按期换届', String(max ?? 5), standard]]);
      expect(() => parseScheme(scheme), standard).not.toThrow();
      const item = draft.dimensions.flatMap(({ items }) => items)[1];
      const scored = item!.rules.filter(({ rule }) => rule.kind !== 'veto');
      const made = scheme.sheet!.dimensions.flatMap(({ items }) => items)[1]!.rules;
      expect(made, standard).toHaveLength(Math.max(1, scored.length));
    }
  });

  it('compares the count of another rule of the item', () => {
    const { rules } = rulesOf('公开宣传报道每次加1分。全年少于4次扣2分。', '15');
    expect(rules).toMatchObject([
      { id: '1-1.a', kind: 'add-per' },
      { id: '1-1.b', kind: 'deduct-if-count', countOf: '1-1.a', when: { lessThan: 4 } },
    ]);
  });

  it('takes all points where a count makes the item nothing', () => {
    const { rules } = rulesOf('全年会议少于4次不得分。', '6');
    expect(rules).toMatchObject([{ kind: 'deduct-if-count', points: 6, when: { lessThan: 4 }, unit: '次' }]);
  });

  it('keeps targets, shares, caps and levels', () => {
    expect(rulesOf('全年集中学习不少于12次，每少一次扣0.5分。').rules).toMatchObject([
      { kind: 'deduct-short', target: 12, points: 0.5 },
    ]);
    expect(rulesOf('参学率90%以上得4分，80%以上得3分。').rules).toMatchObject([
      {
        kind: 'award-bands',
        rate: true,
        bands: [{ when: { atLeast: 90 }, points: 4 }, { when: { atLeast: 80 } }],
      },
    ]);
    expect(rulesOf('每缺一次扣1分，最多扣2分。').rules).toMatchObject([{ kind: 'deduct-per', cap: 2 }]);
    expect(rulesOf('好得5分，较好得3分，一般得1分。').rules).toMatchObject([
      { kind: 'levels', levels: [{ points: 5 }, { points: 3 }, { points: 1 }] },
    ]);
  });

  it('has no more than the document says as the document’s words', () => {
    const { rules, scheme } = rulesOf('未换届的，扣5分。每缺一项扣1分。');
    const texts = ['按期换届', '组织', '未换届的，扣5分。每缺一项扣1分。', '基础', '其他工作', '未落实扣1分'];
    for (const text of documentTexts(scheme))
      expect(
        texts.some((each) => each.includes(text)),
        text,
      ).toBe(true);
    expect(rules.map(({ label }) => label)).toEqual([{ document: '未换届' }, { document: '每缺一项' }]);
  });

  it('says how each thing is counted', () => {
    const { rules } = rulesOf('每缺一项扣1分。每有一人违纪扣2分。');
    expect(rules.map(({ convention }) => convention)).toEqual(['每缺一项计一项', '每有一人计一人']);
  });

  it('makes a veto of what a standard decides, with what it does to the grades that there are', () => {
    const grades = '90分以上为优秀，80分以上为良好，60分以上为合格，60分以下为不合格。';
    const { scheme } = rulesOf('发生违纪的，一票否决。受到通报批评的，不得评为优秀。', '5', grades);
    expect(scheme.vetoes!.list.map(({ effect }) => effect)).toEqual([undefined, { atMost: '良好' }]);
    expect(scheme.grades!.map(({ from }) => from)).toEqual([90, 80, 60, 0]);
  });

  it('says it in a note where the table has no grade that a fact could lower', () => {
    const { scheme } = rulesOf('受到通报批评的，不得评为优秀。');
    expect(scheme.vetoes).toBeUndefined();
    expect(JSON.stringify(scheme.readingNotes)).toContain('要降低等次，表中没有等次');
  });

  it('goes from the list of units to who is honoured', () => {
    const { scheme } = rulesOf('未换届扣5分。');
    expect(scheme.stages.map(({ needs }) => needs)).toEqual([
      ['roster'],
      ['readings', 'sheets'],
      ['notice'],
      undefined,
    ]);
  });

  it('has the same id for the same table, and another for another', () => {
    const id = (standard: string, max?: string) => rulesOf(standard, max).scheme.id;
    expect(id('未换届扣5分。')).toBe(id('未换届扣4分。'));
    expect(id('未换届扣5分。')).not.toBe(id('未换届扣5分。', '6'));
  });
});
