import { describe, expect, it } from 'vitest';
import { schemeOfRound } from '../../shared/round/schemeOfRound.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { checkValue } from '../../shared/scoring/checkValue.ts';
import { explainItem } from '../../shared/scoring/explainItem.ts';
import { scoreItem } from '../../shared/scoring/scoreItem.ts';
import { scoreSheet } from '../../shared/scoring/scoreSheet.ts';
import { notYet } from '../../shared/scoring/value.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { fullValues, tianjin } from '../support/tianjin.ts';

/** Whole months gone by at the time that the document gives the round. */
const months = { grading: 9, final: 11 } as const;
const rulesOf = (roundId: string | null) =>
  schemeOfRound(tianjin, roundId).sheet.items.flatMap((item) => item.rules.map((rule) => ({ item, rule })));
const targetOf = (roundId: string | null, id: string) => {
  const found = rulesOf(roundId).find(({ rule }) => rule.id === id)?.rule;
  return found?.kind === 'deduct-short' ? found.target : null;
};
const shared = { measures: { 'debrief.good': { count: 95, of: 100 } } };

describe('what must be reached in a round', () => {
  it.each(Object.entries(months))(
    '%s: is in proportion to the %i months gone by, once a year aside',
    (roundId, gone) => {
      for (const { rule } of rulesOf(null)) {
        if (rule.kind !== 'deduct-short') continue;
        const whole = rule.target;
        expect(targetOf(roundId, rule.id), rule.id).toBe(whole === 1 ? 1 : Math.floor((whole * gone) / 12));
      }
    },
  );

  it('is 3 of 4 quarters and 9 of 12 months in October, for which nothing is deducted', () => {
    const october = { ...fullValues, '3-1.a': 3, '3-2.a': 9, '3-3.a': 9, '3-5.a': 1 };
    const score = (roundId: string | null) =>
      scoreSheet(schemeOfRound(tianjin, roundId).sheet, { values: october, ...shared }).total;
    expect(score('grading')).toBe(10000);
    expect(score('final')).toBe(10000 - 2 * 25 - 2 * 25);
    expect(score(null)).toBe(10000 - 75 - 3 * 25 - 3 * 25 - 100);
  });

  it('is said in the 考评标准 of the round with where it is from, and nowhere else', () => {
    const standard = (roundId: string | null) =>
      wordsOf(schemeOfRound(tianjin, roundId).sheet.items.find(({ id }) => id === '3-2')!.standard);
    expect(standard('grading')).toContain(
      '召开了支部委员会的月数本轮应达到 9 个月（按10月中旬已过9个月折算）',
    );
    expect(standard(null)).not.toContain('本轮');
  });

  it('leaves schemes without rounds, and rounds that move nothing, as they are', () => {
    expect(schemeOfRound(tianjin, null)).toBe(tianjin);
    expect(schemeOfRound(tianjin, 'final')).toBe(schemeOfRound(tianjin, 'final'));
    const shandong = shipped('shandong-wuhao');
    expect(schemeOfRound(shandong, 'final')).toBe(shandong);
  });
});

describe('what is held once a year and was not held yet', () => {
  const yearly = rulesOf('grading').filter(({ rule }) => rule.yearly);

  it('is every rule that the document gives once a year', () => {
    expect(yearly.map(({ rule }) => rule.id)).toEqual(['1-2.c', '1-3.a', '2-3.a', '3-4.a', '3-5.b']);
  });

  it.each(yearly.map(({ rule, item }) => [rule.id, item.id]))(
    '%s deducts nothing and says so',
    (ruleId, itemId) => {
      const item = tianjin.sheet.items.find(({ id }) => id === itemId)!;
      const rule = item.rules.find(({ id }) => id === ruleId)!;
      const facts = { values: { ...fullValues, [ruleId]: notYet }, measures: {} };
      expect(checkValue(rule, notYet)).toBeNull();
      expect(scoreItem(item, facts, 'beforeDeductions')).toBe(item.max);
      expect(explainItem(item, facts, 'beforeDeductions').map(({ text }) => text)).toContain(
        `${wordsOf(rule.label)}：本轮尚未进行，不扣分`,
      );
    },
  );

  it('gives a whole sheet its total without the 述职 ballot, which counts once it is there', () => {
    if (!hasSheet(tianjin)) return;
    const values = { ...fullValues, '1-3.a': notYet };
    expect(scoreSheet(tianjin.sheet, { values, measures: {} }).total).toBe(10000);
    expect(scoreSheet(tianjin.sheet, { values: fullValues, measures: {} }).total).toBeNull();
    const poor = { 'debrief.good': { count: 94, of: 100 } };
    expect(scoreSheet(tianjin.sheet, { values, measures: poor }).total).toBe(9500);
  });

  it('cannot be said of anything else', () => {
    const others = rulesOf(null).filter(({ rule }) => !rule.yearly);
    for (const { rule } of others) expect(checkValue(rule, notYet)).toContain('不能标为“本轮尚未进行”');
  });
});
