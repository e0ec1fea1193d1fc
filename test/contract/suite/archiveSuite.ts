import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { toldBy } from '../../support/rpcClient.ts';
import { cell, row, templateOf } from '../../template/templateOf.ts';
import { type Setting, xlsxType } from './setting.ts';

const form = (text: string) =>
  new File(
    [Buffer.from(templateOf({ sheets: { 表: `<sheetData>${row(1, [cell('A1', text)])}</sheetData>` } }))],
    '表样.xlsx',
  );

/** 归档, the committee's own form, and workbooks that are brought back. */
export function archiveSuite(given: Setting): void {
  describe('the archive and the forms of others', () => {
    it('an archive is made, checked, and found damaged where a file of it is gone', async () => {
      const { assessmentId } = await given.submitted();
      const { file, manifestSha256 } = await given.client.archive.make({
        assessmentId,
        progressId: 'archive-of-suite',
      });
      expect([file.type, file.name]).toEqual([
        'application/zip',
        expect.stringMatching(/-归档-\d{8}-\d{4}\.zip$/),
      ]);
      expect(await given.client.report.progress({ progressId: 'archive-of-suite' })).toBeNull();
      expect(await given.client.archive.check({ file })).toMatchObject({
        ok: true,
        assessment: { id: assessmentId },
        manifestSha256,
      });
      const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
      delete parts['日志/日志.txt'];
      const damaged = new File([Buffer.from(zipSync(parts))], 'x.zip');
      expect(await given.client.archive.check({ file: damaged })).toMatchObject({
        ok: false,
        problems: ['缺少文件 日志/日志.txt'],
      });
      expect(await toldBy(given.client.archive.make({ assessmentId: 'none' }))).toMatchObject({
        code: 'MISSING',
      });
    });

    it('a form is filled for each candidate; one with an unknown placeholder is refused with its cell', async () => {
      const { assessmentId } = await given.submitted();
      const filled = await given.client.report.fillTemplate({ assessmentId, file: form('{{单位名称}}') });
      expect([filled.type, filled.name]).toEqual([xlsxType, expect.stringMatching(/^表样-已填写-/)]);
      const sheet = read(new Uint8Array(await filled.arrayBuffer()), { type: 'array' }).Sheets.表!;
      const candidates = await given.client.candidate.list({ assessmentId });
      const names = candidates.map((_, index) => sheet[`A${index + 1}`]?.v);
      expect(names.sort()).toEqual(candidates.map(({ name }) => name).sort());
      const told = await toldBy(given.client.report.fillTemplate({ assessmentId, file: form('{{名字}}') }));
      expect(told.message).toMatch(/工作表“表”的 A1：不认识的占位 \{\{名字\}\}/);
    });

    it('a workbook that comes back is known and compared; another one is not ours; a text is refused', async () => {
      const { assessmentId } = await given.submitted();
      const file = await given.client.report.export({ assessmentId, report: 'sheets' });
      expect(await given.client.report.verify({ file })).toMatchObject({
        isOurs: true,
        isCompared: true,
        differences: [],
        assessment: { id: assessmentId },
      });
      expect(await given.client.report.verify({ file: form('x') })).toMatchObject({ isOurs: false });
      const text = new File([Buffer.from(strToU8('text'))], 'x.xlsx');
      expect((await toldBy(given.client.report.verify({ file: text }))).message).toMatch(/不是 xlsx 文件/);
    });
  });
}
