import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deductionEntries } from '../../shared/report/deductionEntries.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { scoredSource } from '../../shared/report/scoredSource.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet, type SchemeSource } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { scoreItem } from '../../shared/scoring/scoreItem.ts';
import { factsOf } from '../../shared/sheet/factsOf.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { sourceOf as shippedSource } from '../scheme/shippedSchemes.ts';
import { allValuesFor, anyKind, anyMeasures, anyScheme, setAsideIn } from '../support/arbitraries.ts';
import { shown } from './cellsOf.ts';
import { seenIn, sourceOf } from './shandongSource.ts';

it('what an item lost is listed to the hundredth, whatever its rules and whatever was entered', () => {
  const any = anyScheme.chain((source) =>
    fc.tuple(fc.constant(source), allValuesFor(source), anyMeasures, setAsideIn(source), anyKind),
  );
  fc.assert(
    fc.property(any, ([source, values, measures, notApplicable, kind]) => {
      const { sheet: form } = parseScheme(source);
      const content = { ...emptyContent, values, notApplicable };
      const facts = factsOf(content, { kind, measures });
      for (const item of form!.items) {
        const score = scoreItem(item, facts, form!.capAdditions);
        if (typeof score !== 'number') continue;
        const entries = deductionEntries(item, content, facts, form!.capAdditions);
        expect(entries.reduce((sum, { points }) => sum + points, 0)).toBe(score - item.max);
        expect(entries.some(({ points }) => points === 0)).toBe(false);
      }
    }),
  );
});

const schemes: readonly SchemeSource[] = ['shandong-wuhao', 'tianjin-wuhao'].map(shippedSource);

it.each(schemes)('$id prints where every lost point was lost, on 扣分情况表 and 扣分反馈单', (source) => {
  const scheme = parseScheme(source);
  if (!hasSheet(scheme)) throw new Error('both have a sheet');
  const items = itemsOf(scheme.sheet);
  // The superior's sheet goes without other parts here: what is printed of a sheet is the same.
  const joint = { ...scheme, parts: [] } as typeof scheme;
  fc.assert(
    fc.property(allValuesFor(source), (values) => {
      const report = sourceOf([{ name: '甲', values, items: seenIn(scheme) }], joint);
      // What must be reached in the last round is that round's.
      const [result] = scoredSource(report, joint).result.candidates;
      for (const [name, id, points] of [
        ['deductions', 2, 5],
        ['feedback', 0, 3],
      ] as const) {
        const rows = reportModel(name, report).sheets[0]!.rows.map(({ cells }) => cells.map(shown));
        items.forEach((item, index) => {
          const score = result!.score.items[index];
          if (typeof score !== 'number') return;
          const first = rows.findIndex((row) => String(row[id]).startsWith(`${item.id} `));
          // The rows below it without a name of their own are of the same item; sums have an empty name too, in bold.
          const more = first < 0 ? [] : rows.slice(first + 1);
          const end = more.findIndex((row) => row[id] !== '' || row[0] === '小计');
          const own = first < 0 ? [] : [rows[first]!, ...more.slice(0, end)];
          const sum = Math.round(own.reduce((all, row) => all + (Number(row[points]) || 0), 0) * 100);
          expect({ name, item: item.id, sum }).toEqual({ name, item: item.id, sum: item.max - score });
        });
      }
    }),
    { numRuns: 40 },
  );
});
