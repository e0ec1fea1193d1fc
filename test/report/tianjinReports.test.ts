import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import type { Context } from '../../electron/service/context.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { getDossier } from '../../electron/service/dossier.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { roundResult } from '../../shared/outcome/roundResult.ts';
import { paths, tempFolder, testContext } from '../support/testContext.ts';
import { addressOf, rowOfItem, shown, spoilt, wordsIn } from './cellsOf.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';

function rehearsal(): { context: Context; assessmentId: string } {
  const context = testContext();
  const made = loadDemo(context).find(({ scheme }) => scheme === 'tianjin-wuhao');
  return { context, assessmentId: made!.id };
}

it('prints the superior’s sheet with the sources, the votes, the total by weight and the grade', () => {
  const { context, assessmentId } = rehearsal();
  const { sheets } = makeReport(context, { assessmentId, report: 'sheets' });
  const sheet = sheets.find(({ name }) => name === '公共基础部教师党支部')!;
  const words = wordsIn(sheet);
  // 47 of 50 are 94 %, less than 95: 1-3 is 0.
  expect(shown(sheet.rows[rowOfItem(sheet, '1-3') - 1]!.cells[4])).toBe(0);
  expect(words).toContain('述职评议民主测评“好”票率低于95%（47／50），本项为 0 分');
  const rowOf = (name: string) => sheet.rows.find(({ cells }) => shown(cells[0]) === name)!.cells.map(shown);
  expect(rowOf('支部自评')[4]).toBe(85.5);
  expect(rowOf('上级党（工）委评定')[4]).toBe(84.5);
  expect(rowOf('总分').slice(2, 5)).toEqual([
    '',
    '各部分得分乘以权重之和；总分至多四位小数，公式保留四位，为准确值，不取整再定等次',
    84.5,
  ]);
  expect(rowOf('等次')[4]).toBe('较好');
  // 20 of 22 members and 23 of 31 others said 好.
  expect(rowOf('党员群众测评').slice(2, 5)).toEqual([
    '不计分',
    '“好”票率 43／53，约 81.13%，不计入总分',
    '—',
  ]);
});

it('gives full points to what does not apply, with the reason, on the sheet and in the feedback', () => {
  const { context, assessmentId } = rehearsal();
  const name = '离退休教师党支部';
  const [sheet, slip] = (['sheets', 'feedback'] as const).map((report) =>
    makeReport(context, { assessmentId, report }).sheets.find((each) => each.name === name),
  );
  expect(shown(sheet!.rows[rowOfItem(sheet!, '3-3') - 1]!.cells[4])).toBe(3);
  for (const part of [sheet!, slip!])
    expect(wordsIn(part)).toContain('不适用，按满分 3 分计：党员 7 名，没有设党小组');
});

it('lists in the summary what every source gave, the rates that do not count, and the grade', () => {
  const { context, assessmentId } = rehearsal();
  const [sheet] = makeReport(context, { assessmentId, report: 'summary' }).sheets;
  const row = (name: string) =>
    sheet!.rows
      .find(({ cells }) => shown(cells[1]) === name)!
      .cells.map(shown)
      .slice(0, 13);
  expect(sheet!.rows[3]!.cells.map(shown)).not.toContain('直接认定情形');
  expect(row('计算机部教师党支部')).toEqual([
    ...[4, '计算机部教师党支部', '教师党支部'],
    ...[19, 16.5, 18.5, 18, 17.5],
    ...[91, `41／47，约 87.23%\n党员约 94.12%，群众约 83.33%`, 89.5, 89.5, '较好'],
  ]);
  expect(row('电子工程部教师党支部').slice(-2)).toEqual([90, '好']);
  expect(row('离退休教师党支部').slice(8)).toEqual([99, '未组织', 98.5, 98.5, '好']);
  expect(wordsIn(sheet!)).toContain('支部自评 0%、上级党（工）委评定 100%');
  expect(wordsIn(sheet!)).toContain('89.5分为“较好”');
  expect(wordsIn(sheet!)).toContain(
    '等次为“好”，并且民主测评结果等次为“好”的达到95%以上，即达到创建标准的 3 个单位：教务处党支部、离退休教师党支部、电子工程部教师党支部。',
  );
});

it.runIf(hasLibreOffice)(
  'has formulas that LibreOffice computes alike: sheets, sources, grades, summary, feedback',
  async () => {
    const { context, assessmentId } = rehearsal();
    const dossier = getDossier(context, assessmentId);
    const { candidates } = roundResult(dossier, 'final');
    const [sheets, summary, feedback] = await Promise.all(
      (['sheets', 'summary', 'feedback'] as const).map(async (report) => {
        const model = makeReport(context, { assessmentId, report });
        return { model, book: recalculated(await writeWorkbook(spoilt(model))) };
      }),
    );
    for (const { candidate, score, total, grade } of candidates) {
      const ofModel = sheets!.model.sheets.find(({ name }) => name === candidate.name)!;
      const book = sheets!.book.Sheets[candidate.name]!;
      const below = (label: string) => Number(addressOf(ofModel, label).slice(1));
      expect(book[`E${below('合计')}`].v).toBe(score.total! / 100);
      expect(book[`E${below('总分')}`].v).toBe(total!.numerator / total!.denominator / 100);
      expect(book[`I${below('总分')}`].v).toBe('一致');
      expect(book[`E${below('等次')}`].v).toBe(grade);
      dossier.scheme.sheet!.items.forEach((item, index) => {
        expect(book[`E${rowOfItem(ofModel, item.id)}`].v).toBe(Number(score.items[index]) / 100);
      });
      const slip = feedback!.model.sheets.find(({ name }) => name === candidate.name)!;
      const row = slip.rows.findIndex(({ cells }) => String(shown(cells[0])).endsWith('评定合计')) + 1;
      expect(feedback!.book.Sheets[candidate.name]![`C${row}`].v).toBe(score.total! / 100);
    }
    const table = summary!.book.Sheets.汇总表!;
    const column = (letter: string) => candidates.map((_, index) => table[`${letter}${index + 5}`].v);
    expect(column('L')).toEqual([98.5, 98.5, 90, 89.5, 84.5, 81.75, 76.5, 64.5]);
    expect(column('M')).toEqual(['好', '好', '好', '较好', '较好', '较好', '一般', '较差']);
    expect(new Set([...column('P'), ...column('Q')])).toEqual(new Set(['一致']));
  },
);

it('weighs the sources exactly: 91 × 33% and 89.5 × 67% are 89.995, which is 较好', () => {
  const resourcesDir = join(tempFolder(), 'resources');
  cpSync(join(paths.rootDir, 'resources'), resourcesDir, { recursive: true });
  const file = join(resourcesDir, 'demo', 'tianjin-wuhao.json');
  const adjustments = { weights: { self: 33, mass: 0, superior: 67 } };
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), adjustments }));
  const context = { ...testContext(), resourcesDir };
  const { id } = loadDemo(context).find(({ scheme }) => scheme === 'tianjin-wuhao')!;
  const [sheet] = makeReport(context, { assessmentId: id, report: 'summary' }).sheets;
  const row = sheet!.rows.find(({ cells }) => shown(cells[1]) === '计算机部教师党支部')!;
  expect(row.cells.slice(8, 13).map(shown)).toEqual([
    91,
    expect.stringMatching(/^41／47，约 87.23%\n/),
    89.5,
    89.995,
    '较好',
  ]);
  expect(row.cells[11]).toMatchObject({
    format: '0.00##',
    formula: 'IF(COUNT(I8,K8)=2,ROUND((I8*33+K8*67)/100,4),"")',
  });
});
