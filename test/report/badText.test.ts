// Texts that break careless writers: the workbooks open in SheetJS and in LibreOffice, whole, and nothing is executed.
import { describe, expect, it } from 'vitest';
import { read, utils, type WorkBook } from 'xlsx';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { candidateInputSchema } from '../../shared/assessment/candidate.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { type ReportName, reportKinds, reportsFor } from '../../shared/report/reportNames.ts';
import { sanitizeText } from '../../shared/report/sanitizeText.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import { nomination } from '../nomination/dossierOf.ts';
import { problemEntry } from '../rectification/entries.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';
import { allSeen, complete, sourceOf } from './shandongSource.ts';

const long = '中共城市服务技师学院委员会机电工程系教师第一党支部委员会筹备小组';
const names = [
  '𠮷田、㐂、䶮党支部',
  '😀👨‍👩‍👧党支部',
  'a\u0000\u0007b\u001f',
  'x\ufffey\uffffz',
  '第一行\r\n第二行',
  '=1+1',
  '+86-10',
  '@SUM(A1)',
  '_x000D_支部',
  '[甲]:*?/\\乙',
  '\ud842半个字',
  `${long}甲`,
  `${long}乙`,
  '</t></si><script>',
  "History'",
];
const wanted = names.map((name) => sanitizeText(name).replaceAll('_x005F_', '_'));
const given = names.map((name, index) => ({
  name,
  values: { ...complete, '3-1.a': index },
  items: { ...allSeen, '3-1': { seen: true, remark: name, evidence: name } },
}));

const of = (index: number) => ({ candidateId: `c${index}` });
const cellsIn = (book: WorkBook) => Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet!));
const textsIn = (book: WorkBook) =>
  Object.values(book.Sheets).flatMap((sheet) => utils.sheet_to_json<unknown[]>(sheet!, { header: 1 }).flat());
const lines = (texts: readonly unknown[]) => texts.map((text) => String(text).replace(/\r\n?/g, '\n'));

/** The workbook as it was written, and as LibreOffice opened it. */
async function opened(model: WorkbookModel, inOffice = true): Promise<WorkBook[]> {
  const bytes = await writeWorkbook(model);
  return [read(bytes), ...(hasLibreOffice && inOffice ? [recalculated(bytes)] : [])];
}

describe.each(['summary', 'ranking', 'scorers', 'deductions'] satisfies ReportName[])('the %s', (report) => {
  it('holds every name as it can be written, and no formula that is not its own', async () => {
    const model = reportModel(report, sourceOf(given));
    const rows = model.sheets[0]!.rows.length;
    for (const book of await opened(model)) {
      const texts = lines(textsIn(book));
      for (const name of wanted) expect(texts, name).toContain(name);
      expect(utils.decode_range(book.Sheets[book.SheetNames[0]!]!['!ref']!).e.r + 1).toBeGreaterThanOrEqual(
        rows - 1,
      );
      const formulas = cellsIn(book).flatMap((cell) => (cell.f === undefined ? [] : [cell.f as string]));
      expect(formulas.length).toBeGreaterThan(0);
      expect(formulas.filter((formula) => formula === '1+1' || formula.includes('SUM(A1)'))).toEqual([]);
      expect(texts).not.toContain('不一致');
    }
  });
});

describe('the sheets', () => {
  it('have worksheets with legal names of their own, each for its unit', async () => {
    for (const book of await opened(reportModel('sheets', sourceOf(given)))) {
      expect(book.SheetNames).toHaveLength(names.length);
      expect(new Set(book.SheetNames.map((name) => name.toLowerCase())).size).toBe(names.length);
      book.SheetNames.forEach((name, index) => {
        expect(name.length).toBeLessThanOrEqual(31);
        const texts = lines(utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 }).flat());
        expect(texts).toContain(`参评单位：${wanted[index]}`);
      });
    }
  });
});

/** Those that are built in a way of their own; LibreOffice takes its time. */
const ownShapes = new Set<ReportName>(['grading-form', 'ballot-summary', 'problem-list', 'recommendation']);

describe.each(['tianjin-wuhao', 'zjiet-grading', 'zju-excellent', 'zju-shuangchuang'])('%s', (id) => {
  it('has no report that breaks on such names, and no formula that is not its own', async () => {
    const scheme = shipped(id);
    const entries = names.map((_, index): Entry => {
      const [track] = scheme.tracks;
      return track
        ? {
            ...of(index),
            kind: 'nomination',
            key: track.id,
            content: nomination({ isRecommended: true, rank: index + 1 }),
          }
        : problemEntry('p1', { problem: names[index]!, isOutstanding: true }, `c${index}`);
    });
    const kinds = scheme.tracks[0]?.kinds ?? ['党支部'];
    const candidates = names.map((name, index) =>
      candidateOf(`c${index}`, name, { kind: kinds[0]!, parent: name }),
    );
    const dossier = dossierOf(scheme, { candidates, entries });
    const stamp = { madeAt: '2026年11月20日 09:10', head: 'a'.repeat(64), schemeDigest: 'b'.repeat(64) };
    const source = { dossier, assessment: dossier.assessment, scheme, stamp };
    for (const report of reportsFor(scheme).filter((name) => reportKinds[name].scope !== 'none')) {
      const model = reportModel(report, source as Parameters<typeof reportModel>[1]);
      for (const book of await opened(model, ownShapes.has(report))) {
        expect(book.SheetNames, report).toHaveLength(model.sheets.length);
        expect(new Set(book.SheetNames.map((name) => name.toLowerCase())).size).toBe(model.sheets.length);
        const words = lines(textsIn(book)).join('\n');
        for (const name of wanted) expect(words, report).toContain(name);
        const formulas = cellsIn(book).flatMap((cell) => (cell.f === undefined ? [] : [cell.f as string]));
        expect(formulas.filter((formula) => formula === '1+1' || formula.includes('SUM(A1)'))).toEqual([]);
      }
    }
  });
});

describe('a text of 40,000 characters', () => {
  it('is cut to what a cell holds and leaves the cells after it whole', async () => {
    const text = '字'.repeat(40_000);
    const model: WorkbookModel = {
      title: text,
      sheets: [
        {
          name: text,
          paper: 'A4',
          orientation: 'portrait',
          columnWidths: [20],
          rows: [{ cells: [{ style: 'text', text }] }, { cells: [{ style: 'text', text: '其后' }] }],
          merges: [],
          footer: { left: text, center: '', right: '' },
        },
      ],
    };
    for (const book of await opened(model)) {
      const sheet = book.Sheets[book.SheetNames[0]!]!;
      expect(sheet.A1.v).toHaveLength(32_767);
      expect(sheet.A2.v).toBe('其后');
    }
  });

  it('is not taken as a name', () => {
    const input = {
      name: '字'.repeat(40_000),
      kind: '党支部',
      parent: '',
      secretary: '',
      memberCount: null,
      foundedOn: null,
    };
    expect(candidateInputSchema.safeParse(input).success).toBe(false);
    expect(candidateInputSchema.safeParse({ ...input, name: '𠮷' }).success).toBe(true);
  });
});
