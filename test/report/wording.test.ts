import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeContext } from '../../electron/compose.ts';
import type { Context } from '../../electron/service/context.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { getDossier } from '../../electron/service/dossier.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { asPart, asSentence } from '../../shared/report/asSentence.ts';
import { quoted } from '../../shared/report/quoted.ts';
import { type ReportName, reportsFor } from '../../shared/report/reportNames.ts';
import type { WorksheetModel } from '../../shared/report/workbookModel.ts';
import { paths } from '../support/testContext.ts';
import { shown, wordsIn } from './cellsOf.ts';

interface Printed {
  readonly scheme: string;
  readonly name: ReportName;
  readonly sheet: WorksheetModel;
}

/** Every worksheet of every report of every rehearsal. */
function everyReport(context: Context): Printed[] {
  return loadDemo(context).flatMap(({ id, scheme }) =>
    reportsFor(getDossier(context, id).scheme).flatMap((name) =>
      makeReport(context, { assessmentId: id, report: name }).sheets.map((sheet) => ({
        scheme,
        name,
        sheet,
      })),
    ),
  );
}

describe('what is printed', () => {
  let printed: readonly Printed[] = [];
  const findings = (pattern: RegExp) =>
    printed.flatMap(({ scheme, name, sheet }) =>
      sheet.rows
        .flatMap(({ cells }) => cells.map(shown))
        .filter((text) => pattern.test(String(text)))
        .map((text) => `${scheme} ${name}: ${text}`),
    );
  const wordsOf = (scheme: string, name: ReportName) =>
    printed.filter((each) => each.scheme === scheme && each.name === name).map(({ sheet }) => wordsIn(sheet));

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'kaoping-test-'));
    const context = composeContext(paths, { dataPath: join(folder, 'test.kaoping') });
    printed = everyReport(context);
    return () => {
      context.workspace.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  it('has no punctuation twice, no day as 2025-04-10, no space before a per cent sign', () => {
    expect(printed.length).toBeGreaterThan(40);
    expect(findings(/[。；，：][。；，]/u)).toEqual([]);
    expect(findings(/\d{4}-\d{2}-\d{2}/u)).toEqual([]);
    expect(findings(/ %/u)).toEqual([]);
  });

  it('has inner quotation marks inside quotation marks', () => {
    expect(findings(/“[^”]*“/u)).toEqual([]);
  });

  it('ends every numbered note in a full stop', () => {
    expect(findings(/^(?:说明：|　　　)\d+\. .*[^。”]$/u)).toEqual([]);
  });

  it('has a line for the committee’s seal on every summary', () => {
    const sealed: readonly ReportName[] = [
      ...(['summary', 'ranking', 'deductions', 'grading-summary', 'recommendation'] as const),
      ...(['ballot-summary', 'honours', 'problem-list', 'task-list', 'duty-list'] as const),
    ];
    for (const name of sealed) {
      const sheets = printed.filter((each) => each.name === name);
      expect(sheets.length, name).toBeGreaterThan(0);
      for (const { sheet } of sheets) expect(wordsIn(sheet), name).toMatch(/（盖章）：\n.*盖章日期：/s);
    }
  });

  it('names the committee that answers for the report alike', () => {
    expect(findings(/推荐党委：|报送单位：./u)).toEqual([]);
    for (const { name, sheet } of printed.filter((each) =>
      ['recommendation', 'materials'].includes(each.name),
    ))
      expect(wordsIn(sheet), name).toContain('主办党委：');
  });

  it('words a line as its document does', () => {
    const recommended = wordsOf('zju-excellent', 'recommendation').join();
    expect(recommended).toContain('满意率应高于80%，满意率＝');
    expect(recommended).toContain('40／50＝80%\n不符合');
    expect(wordsOf('tianjin-wuhao', 'readings').join()).toContain('低于95%则本项 0 分');
  });

  it('says 条件和测评 only where something is measured', () => {
    expect(wordsOf('zju-excellent', 'recommendation').join()).toContain('\n条件和测评\n');
    for (const words of wordsOf('zju-shuangchuang', 'recommendation')) {
      expect(words).not.toContain('条件和测评');
      // The quotas stand on worksheets of their own.
      if (!words.includes('——名额')) expect(words).toContain('\n条件\n');
    }
  });

  it.each(['sheets', 'summary', 'ranking', 'deductions', 'feedback'] as const)(
    'names on Tianjin’s %s the round and its time',
    (name) => {
      const sheets = wordsOf('tianjin-wuhao', name);
      expect(sheets.length).toBeGreaterThan(0);
      for (const words of sheets) expect(words).toContain('轮次：考核评定（12月初）');
      for (const words of wordsOf('shandong-wuhao', name)) expect(words).not.toContain('轮次');
    },
  );

  it('tells the superior’s sheet from the form that sets all sources side by side', () => {
    const first = (name: ReportName) => wordsOf('tianjin-wuhao', name)[0]!.split('\n')[0];
    expect(first('sheets')).toBe('“五好党支部”分类定级评分表——上级党（工）委评定（演练）');
    expect(first('grading-form')).toBe('“五好党支部”分类定级评分表（演练）');
    for (const words of wordsOf('tianjin-wuhao', 'sheets'))
      expect(words).toContain('评分来源：上级党（工）委评定');
  });

  it('says what four places mean where the formula rounds to four', () => {
    for (const name of ['sheets', 'summary', 'grading-form', 'grading-summary'] as const)
      expect(wordsOf('tianjin-wuhao', name)[0], name).toContain('公式保留四位，为准确值，不取整再定等次');
  });

  it('marks a unit of counting that the document does not have, and repeats the heads', () => {
    const [{ sheet }] = printed.filter(
      ({ scheme, name }) => scheme === 'shandong-wuhao' && name === 'readings',
    ) as [Printed];
    const originOf = (rule: string) =>
      shown(sheet.rows.find(({ cells }) => shown(cells[0]) === rule)?.cells.at(-1));
    expect(originOf('3-1.c')).toBe('文件原文；按“人次”计是程序默认');
    expect(originOf('3-3.b')).toBe('文件原文');
    expect(originOf('2-2.a')).toBe('程序默认');
    const [row] = sheet.printTitleRows!;
    expect(sheet.rows[row - 1]!.cells.map(shown)).toEqual(['编号', '内容', '计法', '考评口径', '来源']);
  });

  it('counts a grading form for each unit and round, and describes only what the scheme has', () => {
    const materialsOf = (scheme: string) => {
      const [{ sheet }] = printed.filter((each) => each.scheme === scheme && each.name === 'materials') as [
        Printed,
      ];
      return new Map(sheet.rows.map(({ cells }) => [shown(cells[1]), [shown(cells[2]), shown(cells[4])]]));
    };
    const pages = printed.filter(({ name }) => name === 'grading-form').length;
    expect(pages).toBe(16);
    expect(materialsOf('tianjin-wuhao').get('分类定级评分表')).toEqual([
      pages,
      '各方并列，附测评票数和等次，每个单位每轮一份',
    ]);
    expect(materialsOf('tianjin-wuhao').get('评分表')).toEqual([
      8,
      '每个单位一份，签字存档；考核评定的上级党（工）委评定；全部已签字',
    ]);
    expect(materialsOf('tianjin-wuhao').get('排名表')?.[1]).toBe('名次、总分和等次');
    expect(materialsOf('shandong-wuhao').get('排名表')?.[1]).toBe('名次和总分');
    expect(materialsOf('zju-excellent').get('推荐汇总表')?.[1]).toBe('各条件、测评、名次和名额的计算');
    expect(materialsOf('zju-shuangchuang').get('推荐汇总表')?.[1]).toBe('各条件、名次和名额的计算');
  });
});

it('makes a sentence of a note and a part of a sentence', () => {
  expect(['不取整', '不取整。', '见“方案。”'].map(asSentence)).toEqual([
    '不取整。',
    '不取整。',
    '见“方案。”',
  ]);
  expect(['同意。', '同意'].map(asPart)).toEqual(['同意', '同意']);
  expect(quoted('定级为“一般”的')).toBe('“定级为‘一般’的”');
});
