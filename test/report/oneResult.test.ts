// One result, many outputs: the model that screen and printer draw, and the workbook as it opens, say of every
// candidate what the contract says.
import { afterAll, describe, expect, it, vi } from 'vitest';
import { read, utils } from 'xlsx';
import { reportFiles } from '../../electron/reportFiles.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { cellText } from '../../renderer/features/reports/paper/cellText.ts';
import { tableLayout } from '../../renderer/features/reports/paper/tableLayout.ts';
import { type ReportName, reportKinds, reportsFor } from '../../shared/report/reportNames.ts';
import type { WorkbookModel, WorksheetModel } from '../../shared/report/workbookModel.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';
import { shown } from './cellsOf.ts';

// Other programs at work on the machine must not fail a test.
vi.setConfig({ testTimeout: 180_000 });

const { app, context, close } = testApp();
afterAll(close);
const client = rpcClient('http://127.0.0.1/rpc', (request: Request) => app(request));
const rehearsals = loadDemo(context);

type Row = readonly (string | number)[];
const modelRows = (sheet: WorksheetModel): Row[] => sheet.rows.map(({ cells }) => cells.map(shown));

/** Every report of a rehearsal: its model, and its workbook as it opens. */
async function outputsOf({ id, scheme }: (typeof rehearsals)[number]) {
  const names = reportsFor(shipped(scheme));
  const files = await reportFiles(context, id, names);
  return new Map(
    names.map((name, index) => {
      const model = makeReport(context, { assessmentId: id, report: name });
      return [name, { model, book: read(files[index]!.bytes) }] as const;
    }),
  );
}

/** What the row that a label begins says in a column; the label may stand in any of the first two. */
function saidOf(model: WorkbookModel, sheetName: string, label: string | RegExp, column: number) {
  const sheet = model.sheets.find(({ name }) => name === sheetName)!;
  const row = modelRows(sheet).find((cells) =>
    cells.slice(0, 2).some((cell) => (typeof label === 'string' ? cell === label : label.test(String(cell)))),
  );
  return row?.[column];
}

describe.each(rehearsals)('the outputs of $scheme', (rehearsal) => {
  const scheme = shipped(rehearsal.scheme);

  it('are the same in every cell on the screen, on paper and in the workbook', async () => {
    for (const [name, { model, book }] of await outputsOf(rehearsal)) {
      expect(book.SheetNames, name).toHaveLength(model.sheets.length);
      for (const [index, sheet] of model.sheets.entries()) {
        const cells = utils.sheet_to_json<Row>(book.Sheets[book.SheetNames[index]!]!, {
          header: 1,
          defval: '',
          blankrows: true,
        });
        modelRows(sheet).forEach((row, at) => {
          row.forEach((value, column) => {
            const theirs = cells[at]?.[column] ?? '';
            if (value !== theirs)
              expect({ name, at, column, theirs }).toEqual({ name, at, column, theirs: value });
          });
        });
        const { opening, head, blocks } = tableLayout(sheet);
        const onPaper = [...opening, ...head, ...blocks.flat()].flatMap(({ cells: all, index: at }) =>
          all.flatMap(({ cell, column }) => (cell ? [`${at},${column} ${cellText(cell)}`] : [])),
        );
        const printed = sheet.printColumns ?? sheet.columnWidths.length;
        const wanted = sheet.rows.flatMap(({ cells: all }, at) =>
          all
            .slice(0, printed)
            .flatMap((cell, column) => (cell ? [`${at},${column + 1} ${cellText(cell)}`] : [])),
        );
        expect(onPaper.sort(), reportKinds[name].title).toEqual(wanted.sort());
      }
    }
  });

  it.runIf(hasSheet(scheme))('give every candidate the total, rank and grade of the result', async () => {
    const { candidates } = await client.result.get({ assessmentId: rehearsal.id });
    const outputs = await outputsOf(rehearsal);
    const of = (name: ReportName) => outputs.get(name)!.model;
    const [summary, ranking] = [of('summary'), of('ranking')];
    const heads = modelRows(summary.sheets[0]!)[3]!.map(String);
    const totalAt = heads.findIndex((head) => head.startsWith('总分'));
    const gradeAt = heads.indexOf('等次');
    const scorers = modelRows(of('scorers').sheets[0]!);
    const sumAt = scorers[3]!.findIndex((head) => String(head).startsWith('得分合计'));
    const slots = scheme.sheet!.by === 'panel' ? 1 : 4;
    const hasWeights = scheme.sheet!.sources !== undefined;
    expect(candidates).toHaveLength(8);
    candidates.forEach(({ candidate: { name }, total, rank, grade, score, vetoIds }) => {
      const points = total === null ? '' : total.numerator / total.denominator / 100;
      const own = score.total === null ? '' : score.total / 100;
      const place = rank ?? '—';
      expect(saidOf(summary, '汇总表', name, 0)).toBe(place);
      expect(saidOf(summary, '汇总表', name, totalAt)).toBe(points);
      expect(saidOf(ranking, '排名表', name, 0)).toBe(place);
      expect(saidOf(ranking, '排名表', name, 4)).toBe(points);
      if (gradeAt >= 0) {
        expect(saidOf(summary, '汇总表', name, gradeAt)).toBe(grade ?? '');
        expect(saidOf(ranking, '排名表', name, 5)).toBe(grade ?? '');
        expect(saidOf(of('sheets'), name, '等次', 4)).toBe(grade ?? '');
      }
      if (vetoIds.length > 0)
        expect(saidOf(ranking, '排名表', name, 5)).toContain(wordsOf(scheme.vetoes!.result));
      expect(saidOf(of('sheets'), name, '合计', 4)).toBe(own);
      if (hasWeights) expect(saidOf(of('sheets'), name, '总分', 4)).toBe(points);
      expect(saidOf(of('feedback'), name, /得分（|^总分（/, 5)).toBe(own);
      const sums = modelRows(of('deductions').sheets[0]!).find(
        ([mark, unit]) => mark === '小计' && unit === name,
      )!;
      expect(sums[12]).toBe(own);
      expect(Math.round(100 * (Number(sums[11]) + Number(sums[8])))).toBe(score.total);
      const first = scorers.findIndex((row) => row[1] === name);
      expect(scorers[first + slots - 1]![sumAt]).toBe(own);
      if (scheme.rounds.length > 0) {
        const table = of('grading-summary').sheets[0]!.name;
        const lastRound = 3 + (scheme.rounds.length - 1) * 5 + 3;
        expect(saidOf(of('grading-summary'), table, name, lastRound)).toBe(points);
        expect(saidOf(of('grading-summary'), table, name, lastRound + 1)).toBe(grade ?? '');
      }
    });
  });

  it.runIf(scheme.grading !== undefined)('give every candidate the grades that were entered', async () => {
    const model = makeReport(context, { assessmentId: rehearsal.id, report: 'grading-summary' });
    const graded = await client.outcome.gradings({ assessmentId: rehearsal.id });
    expect(graded.length).toBeGreaterThan(3);
    for (const { candidate, first, second } of graded) {
      expect(saidOf(model, model.sheets[0]!.name, candidate.name, 4)).toBe(first?.grade ?? '');
      expect(saidOf(model, model.sheets[0]!.name, candidate.name, 9)).toBe(second?.grade ?? '');
    }
  });

  it.runIf(scheme.tracks.length > 0)(
    'put forward whom the tracks put forward, with their places',
    async () => {
      const model = makeReport(context, { assessmentId: rehearsal.id, report: 'recommendation' });
      let count = 0;
      for (const { trackId, nominees } of await client.outcome.tracks({ assessmentId: rehearsal.id })) {
        const name = wordsOf(scheme.tracks.find(({ id }) => id === trackId)!.honour);
        for (const { candidate, nomination } of nominees) {
          if (nomination === null) continue;
          const rank = nomination.isRecommended ? (nomination.rank ?? '—') : '—';
          expect(saidOf(model, name, candidate.name, 0)).toBe(rank);
          const row = modelRows(model.sheets.find((sheet) => sheet.name === name)!).find(
            (cells) => cells[1] === candidate.name,
          )!;
          expect(row).toContain(nomination.isRecommended ? '列入推荐' : '未列入');
          count += 1;
        }
      }
      expect(count).toBeGreaterThan(2);
    },
  );
});
