// One result, many outputs: the model that screen and printer draw, and the workbook as it opens, say of every
// candidate what the contract says.
import { afterAll, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { reportFiles } from '../../electron/reportFiles.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { getPublicity } from '../../electron/service/notices.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { cellText } from '../../shared/report/cellText.ts';
import { fileModel } from '../../shared/report/fileModel.ts';
import { tableLayout } from '../../shared/report/paper/tableLayout.ts';
import { type ReportName, reportKinds, reportsFor } from '../../shared/report/reportNames.ts';
import type { WorkbookModel, WorksheetModel } from '../../shared/report/workbookModel.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';
import { shown } from './cellsOf.ts';
import { asParagraph, documentOutputs, ensureDocuments } from './documentOutputs.ts';

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

/** Totals, ranks and grades as a published list says them. */
const figuresIn = (text: string) =>
  text.match(/总分[\d.]+分|第\d+名|等次为“[^”]+”|不达标|推荐为|拟认定为|拟授予/g) ?? [];

/**
 * Each row of a list as its table says it, cell after cell: what is the same for all stands above, who belongs to the
 * organiser belongs nowhere else, and all scores have as many decimals.
 */
function tableRows(
  listed: readonly { readonly name: string; readonly parent: string; readonly result: string }[],
  organiser: string,
): RegExp[] {
  const escaped = (text: string) => text.replace(/\s/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const varied = (texts: readonly string[]) =>
    new Set(texts).size > 1 ? texts.map(escaped) : texts.map(() => '');
  const parents = varied(listed.map(({ parent }) => (parent === organiser ? '' : parent)));
  const grades = varied(
    listed.map(({ result }) =>
      result
        .replace(/^总分[\d.]+分，?/, '')
        .replace(/^第\d+名，?/, '')
        .replace(/^等次为“(.*)”$/, '$1'),
    ),
  );
  return listed.map(({ name, result }, index) => {
    const score = /总分([\d.]+)分/.exec(result)?.[1];
    const rank = /第(\d+)名/.exec(result)?.[1] ?? '';
    const cells = [score === undefined ? '' : `${escaped(score)}(?:\\.?0+)?`, rank, grades[index]];
    return new RegExp(`${escaped(name)}${parents[index]}${cells.join('')}`);
  });
}

/** Whom a notice must list and with which result, put together from what the contract answers. */
async function publishedRows({ id: assessmentId, scheme: schemeId }: (typeof rehearsals)[number]) {
  const scheme = shipped(schemeId);
  if (scheme.tracks.length > 0) {
    const tracks = await client.outcome.tracks({ assessmentId });
    return tracks.flatMap(({ trackId, nominees }) => {
      const honour = wordsOf(scheme.tracks.find(({ id }) => id === trackId)!.honour);
      return nominees
        .filter(({ nomination }) => nomination?.isRecommended && nomination.status !== 'notAccepted')
        .map(({ candidate: { name, parent }, nomination }) => {
          const status = nomination!.status;
          const building = scheme.statuses.length > 0 ? '培育创建单位' : '';
          const given = scheme.noticeWords && wordsOf(scheme.noticeWords.result);
          const result =
            status === 'accepted' ? `通过验收，拟认定为${honour}` : (given ?? `推荐为${honour}${building}`);
          return { name, parent, result, rank: nomination!.rank, trackId };
        });
    });
  }
  if (!hasSheet(scheme)) {
    const grades = await client.outcome.gradings({ assessmentId });
    return grades.flatMap(({ candidate: { name, parent }, first, second }) => {
      const grade = (second ?? first)?.grade;
      return grade === undefined ? [] : [{ name, parent, result: grade }];
    });
  }
  const { candidates } = await client.result.get({ assessmentId });
  return candidates
    .filter(({ grade }) => !scheme.outcome || grade === '好')
    .map(({ candidate: { name, parent }, total, rank, grade, vetoIds }) => {
      const words = [
        ...(total ? [`总分${total.numerator / total.denominator / 100}分`] : []),
        ...(rank !== null && !scheme.outcome ? [`第${rank}名`] : []),
        ...(grade === null ? [] : [vetoIds.length > 0 ? grade : `等次为“${grade}”`]),
      ];
      return { name, parent, result: words.join('，') };
    });
}

describe.each(rehearsals)('the outputs of $scheme', (rehearsal) => {
  const scheme = shipped(rehearsal.scheme);

  it('are the same in every cell on the screen, on paper and in the workbook', async () => {
    for (const [name, { model, book }] of await outputsOf(rehearsal)) {
      const inFile = fileModel(model);
      expect(book.SheetNames, name).toHaveLength(inFile.sheets.length);
      for (const [index, sheet] of inFile.sheets.entries()) {
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
      }
      for (const sheet of model.sheets) {
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
    const slots = scheme.parts.length === 0 ? 1 : 4;
    const rankedHeads = modelRows(ranking.sheets[0]!)[3]!.map(String);
    const rankedAt = (name: string) => rankedHeads.findIndex((head) => head.startsWith(name));
    const hasWeights = scheme.parts.length > 0;
    expect(candidates).toHaveLength(8);
    candidates.forEach(({ candidate: { name }, total, rank, grade, score, vetoIds }) => {
      const points = total === null ? '' : total.numerator / total.denominator / 100;
      const own = score.total === null ? '' : score.total / 100;
      const place = rank ?? '—';
      expect(saidOf(summary, '汇总表', name, 0)).toBe(place);
      expect(saidOf(summary, '汇总表', name, totalAt)).toBe(points);
      expect(saidOf(ranking, '排名表', name, 0)).toBe(place);
      expect(saidOf(ranking, '排名表', name, rankedAt('总分'))).toBe(points);
      if (gradeAt >= 0) {
        expect(saidOf(summary, '汇总表', name, gradeAt)).toBe(grade ?? '');
        expect(saidOf(ranking, '排名表', name, rankedAt('等次'))).toBe(grade ?? '');
        expect(saidOf(of('sheets'), name, '等次', 4)).toBe(grade ?? '');
      }
      if (vetoIds.length > 0)
        expect(saidOf(ranking, '排名表', name, rankedAt('状态'))).toContain(wordsOf(scheme.vetoes!.result));
      expect(saidOf(of('sheets'), name, '合计', 4)).toBe(own);
      if (hasWeights) expect(saidOf(of('sheets'), name, '总分', 4)).toBe(points);
      expect(saidOf(of('feedback'), name, /合计$/, 2)).toBe(own);
      const sums = modelRows(of('deductions').sheets[0]!);
      const begins = sums.findIndex(([, unit]) => unit === name);
      const [, , , full, came, taken] = sums.slice(begins).find(([mark]) => mark === '小计')!;
      expect(came).toBe(own);
      expect(Math.round(100 * (Number(full) - Number(taken)))).toBe(score.total);
      const first = scorers.findIndex((row) => row[1] === name);
      expect(scorers[first + slots - 1]![sumAt]).toBe(own);
      if (scheme.rounds.length > 0) {
        const table = of('grading-summary').sheets[0]!.name;
        const tableHeads = modelRows(of('grading-summary').sheets[0]!)[4]!;
        const lastRound = tableHeads.lastIndexOf('总分');
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
          // A title that still runs is named below it.
          const words = row.map((cell) => String(cell).split('\n')[0]);
          expect(words).toContain(nomination.isRecommended ? '列入推荐' : '未列入');
          count += 1;
        }
      }
      expect(count).toBeGreaterThan(2);
    },
  );

  it('are official documents that say the same on the screen, on paper, in Word and as PDF', async () => {
    ensureDocuments(context, rehearsal.id);
    const listed = await publishedRows(rehearsal);
    expect(listed.length).toBeGreaterThan(2);
    const figures = listed.flatMap(({ result }) => figuresIn(result));
    const sentence = asParagraph(context, rehearsal.id);
    const { organiser } = await client.assessment.get({ assessmentId: rehearsal.id });
    expect(figuresIn(sentence)).toEqual(scheme.tracks.length > 1 ? [] : figures);
    for (const { name } of listed) expect(sentence).toContain(name);
    for (const [output, text] of Object.entries(await documentOutputs(context, rehearsal.id, 'notice'))) {
      const trackOf = (row: (typeof listed)[number]) => ('trackId' in row ? row.trackId : '');
      for (const track of new Set(listed.map(trackOf))) {
        const rows = listed.filter((row) => trackOf(row) === track);
        for (const row of tableRows(rows, organiser)) expect(text, output).toMatch(row);
      }
      // Within a unit and a track, who has the better place stands first.
      const placed = listed.flatMap((row) => ('rank' in row && row.rank !== null ? [row] : []));
      for (const a of placed)
        for (const b of placed)
          if (a.parent === b.parent && a.result === b.result && a.rank! < b.rank!)
            expect(text.indexOf(a.name), `${a.name} before ${b.name}`).toBeLessThan(text.indexOf(b.name));
    }
    const { candidates } = await client.result.get({ assessmentId: rehearsal.id });
    const { decision, honours } = getPublicity(context, rehearsal.id);
    if (honours.length === 0) return expect(decision).toBeNull();
    const chosen = new Set(decision?.chosen ?? []);
    expect(chosen.size).toBeGreaterThan(0);
    for (const kind of ['decision', 'certificates'] as const) {
      for (const [output, text] of Object.entries(await documentOutputs(context, rehearsal.id, kind))) {
        const found = candidates.filter(({ candidate }) => text.includes(candidate.name.replace(/\s/g, '')));
        expect(found.map(({ candidate }) => candidate.name).sort(), `${kind} ${output}`).toEqual(
          candidates
            .filter(({ candidate }) => chosen.has(candidate.id))
            .map(({ candidate }) => candidate.name)
            .sort(),
        );
        expect(figuresIn(text)).toEqual([]);
        const bare = (words: string) => words.replace(/[“”‘’]/g, '');
        expect(honours.some((honour) => bare(text).includes(bare(honour)))).toBe(true);
      }
    }
  });
});
