import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { ruleFormula } from '../../shared/report/ruleFormula.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import type { Rule } from '../../shared/scheme/rule.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';

const measure: Rule = {
  id: 'm',
  kind: 'zero-if-measure',
  label: { caption: '满意率' },
  measure: 'satisfaction',
  when: { lessThan: 80 },
  unit: '%',
};

describe('ruleFormula', () => {
  it.skipIf(!hasLibreOffice)(
    'compares a measure on its two counts, exactly, and is blank while one is missing',
    async () => {
      const pairs = [
        [79999, 100000],
        [4, 5],
        [20001, 25000],
        [null, 5],
        [3, null],
      ] as const;
      const rows = pairs.map(([count, of], index) => ({
        cells: [
          count === null ? { style: 'input' as const, text: '' } : { style: 'input' as const, number: count },
          of === null ? { style: 'input' as const, text: '' } : { style: 'input' as const, number: of },
          {
            style: 'check' as const,
            formula: ruleFormula(
              measure,
              { value: `A${index + 1}`, base: `B${index + 1}`, counted: `A${index + 1}` },
              true,
            ),
            value: -1,
          },
        ],
      }));
      const model: WorkbookModel = {
        title: 't',
        sheets: [
          {
            name: '表',
            paper: 'A4',
            orientation: 'portrait',
            columnWidths: [8, 8, 8],
            rows,
            merges: [],
            footer: { left: '', center: '', right: '' },
          },
        ],
      };
      const sheet = recalculated(await writeWorkbook(model)).Sheets.表!;
      expect(pairs.map((_, index) => sheet[`C${index + 1}`]?.v ?? '')).toEqual(['本项0分', 0, 0, '', '']);
    },
  );
});
