import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportModel } from '../../shared/report/reportModel.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { allValuesFor, anyKind, anyScheme, anyVotes, setAsideIn, vetoesIn } from '../support/arbitraries.ts';
import { recomputedModel } from '../support/modelFormulas.ts';
import { seenIn, sourceOf } from './shandongSource.ts';

const any = anyScheme.chain((source) =>
  fc.tuple(
    fc.constant(source),
    allValuesFor(source),
    allValuesFor(source),
    setAsideIn(source),
    vetoesIn(source),
    anyVotes,
    anyKind,
  ),
);

it('every formula of every report comes to the program’s own number, whatever the scheme', () => {
  fc.assert(
    fc.property(any, ([source, values, others, notApplicable, vetoes, votes, kind]) => {
      const scheme = parseScheme(source);
      if (!hasSheet(scheme)) throw new Error('a sheet');
      const items = seenIn(scheme);
      const report = sourceOf(
        [
          { name: '甲', kind, values, items, notApplicable, votes },
          { name: '乙', values: others, items, vetoes, isSubmitted: false },
          { name: '丁', kind, values, items, vetoes, votes },
          { name: '丙', values: {}, items: {}, isSubmitted: false },
        ],
        scheme,
      );
      for (const name of reportsFor(scheme)) {
        const { differences, unknown } = recomputedModel(reportModel(name, report));
        expect({ name, differences, unknown }).toEqual({ name, differences: [], unknown: [] });
      }
    }),
    { numRuns: 40 },
  );
});
