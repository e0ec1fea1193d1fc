import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportFile } from '../../electron/reportFile.ts';
import { verifyReport } from '../../electron/service/archives.ts';
import { getAssessmentDetail } from '../../electron/service/assessments.ts';
import type { Context } from '../../electron/service/context.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { exportReport } from '../../electron/service/reports.ts';
import { verifyFile } from '../../electron/verifyFile.ts';
import { recordNumber } from '../../shared/assessment/recordNumber.ts';
import { type ReportName, reportsFor } from '../../shared/report/reportNames.ts';
import { columnName } from '../../shared/table/cellAddress.ts';
import { mostDifferences } from '../../shared/verify/verification.ts';
import { type TestApp, testApp } from '../support/testApp.ts';
import { paths, testContext } from '../support/testContext.ts';

let app: TestApp;
let demos: ReturnType<typeof loadDemo>;
beforeAll(() => {
  app = testApp();
  demos = loadDemo(app.context);
  return () => app.close();
});

const demoOf = (scheme: string) => demos.find((demo) => demo.scheme === scheme)!.id;
async function exported(scheme: string, report: ReportName): Promise<Uint8Array> {
  const file = await exportReport(app.context, { assessmentId: demoOf(scheme), report });
  return new Uint8Array(await file.arrayBuffer());
}
const asFile = (bytes: Uint8Array) => new File([Buffer.from(bytes)], '报表.xlsx');

/** The workbook with something in its first worksheet changed, as by another program. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  const before = strFromU8(parts[path]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

const cellPattern = (at: string) => new RegExp(`<c r="${at}"([^>]*)>.*?</c>`);
/** The address of the first formula that passes. */
function formulaAt(bytes: Uint8Array, pattern: RegExp): string {
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  const found = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/g)].find(([, , f]) =>
    pattern.test(f!),
  );
  return found![1]!;
}
const constant = (at: string, number: number) => (xml: string) =>
  xml.replace(
    cellPattern(at),
    (_, looks: string) => `<c r="${at}"${looks.replace(/ t="\w+"/, '')}><v>${number}</v></c>`,
  );
/** Another computer, without the assessment. */
const elsewhere = (): Context => testContext();

describe('a workbook that comes back', () => {
  it('has no difference as it was exported, every report of every scheme, here and elsewhere', async () => {
    const other = elsewhere();
    const job = { paths, at: new Date().toISOString() };
    for (const { scheme, id } of demos) {
      for (const report of reportsFor(getAssessmentDetail(app.context, id).scheme)) {
        const input = { assessmentId: id, report };
        const dataPath = app.context.workspace.path;
        const bytes = await reportFile({ ...job, dataPath, kind: 'writeReport', input }, () => {});
        for (const { workspace } of [app.context, other]) {
          const isHere = workspace.path === dataPath;
          const found = await verifyFile({
            ...job,
            dataPath: workspace.path,
            kind: 'verifyWorkbook',
            name: report,
            bytes,
          });
          expect({ report: `${scheme} ${report}`, ...found }).toMatchObject({
            isOurs: true,
            isCompared: isHere,
            differences: [],
            notes: isHere ? [] : [expect.stringContaining('不在打开的数据文件中')],
          });
        }
      }
    }
  });

  it('with a formula overwritten by a number is told of that cell, with what it should be', async () => {
    const bytes = await exported('shandong-wuhao', 'summary');
    const at = formulaAt(bytes, /ROUND\(SUM/);
    const found = await verifyReport(app.context, asFile(changed(bytes, constant(at, 99))));
    expect(found.differences).toContainEqual({
      sheet: expect.any(String),
      cell: at,
      what: '公式被改成固定值',
      inFile: '99',
      computed: expect.stringMatching(/^\d/),
    });
    const far = await verifyReport(elsewhere(), asFile(changed(bytes, constant(at, 99))));
    expect(far.differences).toContainEqual(
      expect.objectContaining({ cell: at, what: expect.stringContaining('被改动'), inFile: '99' }),
    );
  });

  it('with an edited count is told of it, and of the totals that follow', async () => {
    const bytes = await exported('shandong-wuhao', 'summary');
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    const [, at] = /ROUND\(SUM\(([A-Z]+\d+):/.exec(xml)!;
    const edited = asFile(changed(bytes, constant(at!, 3.21)));
    for (const context of [app.context, elsewhere()]) {
      const found = await verifyReport(context, edited);
      expect(found.differences).toContainEqual(expect.objectContaining({ cell: at, inFile: '3.21' }));
      expect(found.differences.some(({ what }) => what === '所存的结果与公式重新算得的不同')).toBe(true);
    }
  });

  it('with a stored value that its formula does not give is told both', async () => {
    const bytes = await exported('shandong-wuhao', 'summary');
    const at = formulaAt(bytes, /ROUND\(SUM/);
    const tampered = changed(bytes, (xml) =>
      xml.replace(new RegExp(`(<c r="${at}"[^>]*><f>[^<]*</f><v>)[^<]*`), '$1100'),
    );
    const found = await verifyReport(elsewhere(), asFile(tampered));
    expect(found.differences).toEqual([
      expect.objectContaining({ cell: at, what: '所存的结果与公式重新算得的不同', inFile: '100' }),
    ]);
  });

  it('with a formula that is not among the reports’ own is told that it was not computed', async () => {
    const bytes = await exported('shandong-wuhao', 'summary');
    const at = formulaAt(bytes, /ROUND\(SUM/);
    const strange = changed(bytes, (xml) =>
      xml.replace(new RegExp(`(<c r="${at}"[^>]*><f>)[^<]*`), '$1VLOOKUP(1,A1:B2,2)'),
    );
    const { notes, differences } = await verifyReport(app.context, asFile(strange));
    expect(notes.join()).toContain(`${at} 没有核算：不认识的函数 VLOOKUP`);
    expect(differences).toContainEqual(expect.objectContaining({ cell: at, what: '公式被改动' }));
  });

  it('is told that the data changed since, where they did', async () => {
    const context = testContext();
    const [demo] = loadDemo(context);
    const file = await exportReport(context, { assessmentId: demo!.id, report: 'summary' });
    loadDemo(context);
    const { notes, differenceCount } = await verifyReport(context, file);
    expect([notes.join(), differenceCount]).toEqual([expect.stringContaining('导出以后'), 0]);
  });

  it('with a log number that this file never had is told of it, and only where the assessment is', async () => {
    const bytes = await exported('shandong-wuhao', 'summary');
    const head = app.context.workspace.log.head();
    const parts = unzipSync(bytes);
    const properties = strFromU8(parts['docProps/custom.xml']!);
    const strange = (head.startsWith('0') ? '1' : '0') + head.slice(1);
    // The mark is kept in pieces, and the number may stand in two of them.
    const texts = [...properties.matchAll(/<vt:lpwstr>([^<]*)\|<\/vt:lpwstr>/g)].map(([, text]) => text!);
    let rest = texts.join('').replaceAll(head, strange);
    const custom = properties.replace(/<vt:lpwstr>([^<]*)\|<\/vt:lpwstr>/g, (_, text) => {
      const piece = rest.slice(0, text.length);
      rest = rest.slice(text.length);
      return `<vt:lpwstr>${piece}|</vt:lpwstr>`;
    });
    const forged = asFile(zipSync({ ...parts, 'docProps/custom.xml': strToU8(custom) }));
    expect((await verifyReport(app.context, forged)).differences).toContainEqual(
      expect.objectContaining({ cell: '编号', inFile: recordNumber(strange) }),
    );
    expect((await verifyReport(elsewhere(), forged)).differences).toEqual([]);
  });

  it('that another program made is not ours; one that is no workbook is refused', async () => {
    const parts = unzipSync(await exported('shandong-wuhao', 'readings'));
    delete parts['docProps/custom.xml'];
    expect(await verifyReport(app.context, asFile(zipSync(parts)))).toMatchObject({
      isOurs: false,
      differences: [],
    });
    await expect(verifyReport(app.context, asFile(strToU8('text')))).rejects.toThrow(/不是 xlsx 文件/);
    // As Excel before 2007 writes; and what is to be done.
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);
    await expect(verifyReport(app.context, asFile(old))).rejects.toThrow(/旧格式.*另存为 \.xlsx/);
    await expect(verifyReport(app.context, asFile(new Uint8Array()))).rejects.toThrow(/空文件/);
  });

  it('that is full of differences lists the first and counts all', async () => {
    const bytes = await exported('shandong-wuhao', 'summary');
    const many = changed(bytes, (xml) => {
      const columns = Array.from({ length: 150 }, (_, at) => columnName(at + 50));
      return xml.replace(/(<row r="([2-9]|1[0-2])".*?)<\/row>/gs, (_, row, number) => {
        const cells = columns.map((column) => `<c r="${column}${number}"><v>1</v></c>`);
        return `${row}${cells.join('')}</row>`;
      });
    });
    const found = await verifyReport(app.context, asFile(many));
    expect([found.differences.length, found.differenceCount]).toEqual([mostDifferences, 11 * 150]);
  });
});
