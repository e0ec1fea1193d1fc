import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPoints } from '../../shared/number/points.ts';
import { readOut } from '../../shared/report/readOut.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { scoreContent } from '../../shared/sheet/scoreContent.ts';
import { emptyContent, type SheetContent } from '../../shared/sheet/sheet.ts';
import { shippedIds, sourceOf } from '../scheme/shippedSchemes.ts';
import { allValuesFor, anyKind, anyMeasures, anyScheme, setAsideIn } from '../support/arbitraries.ts';

const figure = /(得|扣|加回|减去|未得) ([\d.]+) 分$/u;

/** What the parts of the sum come to, in hundredths, signed as their words say. */
function partsOf(sum: string): { full: number; moved: number; total: number } {
  const [first = '', ...rest] = sum.split('，');
  const hundredths = (words: string) => Math.round(Number(/([\d.]+) 分$/u.exec(words)?.[1]) * 100);
  const sign = (words: string) => (words.includes('加回') ? 1 : -1);
  const parts = rest.slice(0, -1);
  for (const part of parts) expect(part).toMatch(figure);
  return {
    full: hundredths(first),
    moved: parts.reduce((all, part) => all + sign(part) * hundredths(part), 0),
    total: hundredths(rest.at(-1) ?? '') * (rest.at(-1)?.includes('-') ? -1 : 1),
  };
}

it('the read-out explains every total to the hundredth, whatever the scheme and whatever was entered', () => {
  const withSheet = shippedIds.map(sourceOf).filter(({ sheet }) => sheet !== undefined);
  expect(withSheet.length).toBeGreaterThan(1);
  const any = fc
    .oneof(anyScheme, fc.constantFrom(...withSheet))
    .chain((source) =>
      fc.tuple(fc.constant(source), allValuesFor(source), anyMeasures, setAsideIn(source), anyKind),
    );
  fc.assert(
    fc.property(any, ([source, values, measures, notApplicable, kind]) => {
      const scheme = parseScheme(source);
      const content = { ...emptyContent, values, notApplicable };
      const { total } = scoreContent(scheme.sheet!, content, { kind, measures });
      const { sum } = readOut(scheme, scheme.sheet!, content, { kind, measures });
      expect(sum === null).toBe(total === null);
      if (sum === null || total === null) return;
      const { full, moved } = partsOf(sum);
      expect(full + moved, sum).toBe(total);
      expect(sum.endsWith(`得 ${formatPoints(total)} 分`)).toBe(true);
    }),
  );
});

it('what was not earned and that there is no veto are read out beside what was deducted', () => {
  const scheme = parseScheme(sourceOf('shandong-wuhao'));
  const values = { '2-2.b': 6, '4-1.a': 2, '4-2.a': 0, '4-4.a': 9, '4-5.a': 30, '1-1.b': 1 };
  const read = (content: SheetContent) =>
    readOut(scheme, scheme.sheet!, content, { kind: '党总支', measures: {} });
  const { sum, short, deducted, vetoes, noVeto } = read({ ...emptyContent, values });
  expect({ sum, short, deducted, vetoes, noVeto }).toEqual({
    sum: '满分 100 分，未得 2 分，扣 0.5 分，得 97.5 分',
    short: ['4-2 没有加分；本项满分 2 分，未得 2 分'],
    deducted: ['1-1 未按照学院党委要求上报材料：1 次 × 0.5 分，扣 0.5 分'],
    vetoes: [],
    noVeto: '直接认定情形 3 项：无',
  });
  const fact = { date: '2026-05-06', text: '通报' };
  const vetoed = read({ ...emptyContent, values, vetoes: { V2: fact } });
  expect(vetoed.vetoes).toEqual(['直接认定情形：近一年来本部门有严重群访事件的（2026年5月6日，通报）']);
  expect(vetoed.noVeto).toBe('其余 2 项：无');
});

it('what limits a deduction is read out once', () => {
  const scheme = parseScheme(sourceOf('shandong-wuhao'));
  const values = { '2-2.b': 6, '4-1.a': 2, '4-2.a': 1, '4-4.a': 5, '4-5.a': 0 };
  const content = { ...emptyContent, values };
  const { limits } = readOut(scheme, scheme.sheet!, content, { kind: '党总支', measures: {} });
  expect(limits).toEqual(['4-5 扣完为止，不低于 0 分，加回 2 分']);
});
