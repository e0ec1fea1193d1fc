import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { scoreItem } from '../../shared/scoring/scoreItem.ts';
import { countDoubt, countDoubts, usefulCount } from '../../shared/sheet/usefulCount.ts';
import { shandong } from '../support/shandong.ts';
import { tianjin } from '../support/tianjin.ts';

const noFacts = { values: {}, measures: {} };

describe.each([
  ['shandong-wuhao', shandong],
  ['tianjin-wuhao', tianjin],
])('a count on the sheet of %s', (_, scheme) => {
  const form = scheme.sheet;
  const rules = itemsOf(form).flatMap((item) =>
    item.rules.flatMap((rule) => {
      const useful = usefulCount(rule, item, noFacts, form.capAdditions);
      return useful === null ? [] : [{ item, rule, useful }];
    }),
  );

  it('changes nothing any more beyond what is of use, whatever else stands in the item', () => {
    expect(rules.length).toBeGreaterThan(5);
    for (const { item, rule, useful } of rules) {
      const others = Object.fromEntries(item.rules.map(({ id }) => [id, 0]));
      const score = (count: number) =>
        scoreItem(item, { ...noFacts, values: { ...others, [rule.id]: count } }, form.capAdditions);
      expect(score(useful + 1)).toBe(score(useful));
    }
  });

  it('is asked about beyond that, and not before', () => {
    for (const { item, rule, useful } of rules) {
      const ask = (count: number) =>
        countDoubt(rule, item, count, { facts: noFacts, capAdditions: form.capAdditions });
      expect(ask(useful)).toBeNull();
      expect(ask(useful + 1)).toContain(`填了 ${useful + 1} `);
    }
  });
});

it('1,137 commendations in an item of 4 points are listed', () => {
  const values = { '4-1.a': 1137, '2-2.b': 12, '4-5.a': 15 };
  expect(countDoubts(shandong.sheet, { values, measures: {} })).toEqual([
    '4-1 “工作业绩突出受到学院党委表彰”填了 1137 次：每次加 2 分，本项 4 分，2 次就加到头了，请核对',
  ]);
});

it('13 months of a year are asked about', () => {
  expect(countDoubts(tianjin.sheet, { values: { '3-1.a': 5, '3-2.a': 13 }, measures: {} })).toEqual([
    '3-1 “召开了党员大会的季度数”填了 5 个季度：一年只有 4 个季度，请核对',
    '3-2 “召开了支部委员会的月数”填了 13 个月：一年只有 12 个月，请核对',
  ]);
});
