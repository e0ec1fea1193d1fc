import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { recordNumber } from '../../../shared/assessment/recordNumber.ts';
import { fileModel } from '../../../shared/report/fileModel.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { details } from '../../support/sampleEvents.ts';
import { noAdjustments, type Setting, xlsxType } from './setting.ts';

/** Reports, templates and copies. */
export function outgoingSuite(given: Setting): void {
  describe('files that go out', () => {
    const open = async (file: File) => read(new Uint8Array(await file.arrayBuffer()), { type: 'array' });
    const textOf = (book: ReturnType<typeof read>) =>
      book.SheetNames.map((each) => utils.sheet_to_csv(book.Sheets[each]!)).join('\n');

    it('are a roster template that is read back as it is', async () => {
      const { assessmentId } = await given.make();
      const file = await given.client.candidate.template({ assessmentId });
      expect([file.name, file.type]).toEqual(['参评单位名单模板.xlsx', xlsxType]);
      const sheets = await given.client.candidate.readTable({ file: new File([file], file.name) });
      expect(sheets[0]!.rows.flat()).toEqual(expect.arrayContaining(['单位名称']));
    });

    it.each(['sheets', 'summary', 'blank', 'feedback', 'readings'] as const)(
      'are the report %s, as a model and as xlsx with the number of the record',
      async (report) => {
        const { assessmentId } = await given.submitted();
        const model = await given.client.report.model({ assessmentId, report });
        expect(model.sheets.length).toBeGreaterThan(0);
        const file = await given.client.report.export({ assessmentId, report });
        expect(file.type).toBe(xlsxType);
        expect(file.name).toMatch(/^2026 年度“五好党组织”考核-.+-\d{8}-\d{4}\.xlsx$/);
        const book = await open(file);
        expect(book.SheetNames).toHaveLength(fileModel(model).sheets.length);
        const { head } = await given.client.workspace.info();
        const printed = textOf(book) + JSON.stringify(model);
        expect(printed).toContain(`编号 ${recordNumber(head)}`);
        expect(printed).toContain('“五好党组织”');
      },
    );

    it('have names that any disk takes, however long the assessment’s is, with report and time at their end', async () => {
      const { assessmentId } = await given.client.assessment.create({
        schemeId: 'shandong-wuhao',
        details: { ...details, name: '考核'.repeat(50) },
        adjustments: noAdjustments,
      });
      const one = await given.client.report.export({ assessmentId, report: 'blank' });
      const zip = await given.client.report.exportMany({ assessmentId, reports: ['blank', 'readings'] });
      for (const { name } of [one, zip]) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(one.name).toMatch(/^(考核){30}-空白评分表-\d{8}-\d{4}\.xlsx$/);
      expect(zip.name).toMatch(/^(考核){30}-报表-\d{8}-\d{4}\.zip$/);
    });

    it('are limited to the candidates named, and refused where one is not of the assessment', async () => {
      const { assessmentId, candidateIds } = await given.make();
      const model = await given.client.report.model({
        assessmentId,
        report: 'sheets',
        candidateIds: [candidateIds[1]!],
      });
      expect(JSON.stringify(model)).toContain('乙党总支');
      expect(JSON.stringify(model)).not.toContain('甲党总支');
      const stranger = (await given.make()).first;
      const told = await toldBy(
        given.client.report.export({ assessmentId, report: 'sheets', candidateIds: [stranger] }),
      );
      expect(told).toMatchObject({ code: 'MISSING', message: expect.stringContaining(stranger) });
    });

    it('are refused where there is nobody to report on, and under a name that there is not', async () => {
      const { assessmentId } = await given.client.assessment.create({
        schemeId: 'shandong-wuhao',
        details,
        adjustments: noAdjustments,
      });
      for (const report of ['sheets', 'summary', 'feedback'] as const) {
        expect((await toldBy(given.client.report.export({ assessmentId, report }))).message).toMatch(
          /还没有参评单位/,
        );
      }
      expect(
        (await given.client.report.model({ assessmentId, report: 'blank' })).sheets.length,
      ).toBeGreaterThan(0);
      // Safe: what a program of somebody else might send.
      const told = await toldBy(given.client.report.model({ assessmentId, report: 'none' as 'sheets' }));
      expect(told.code).toBe('REFUSED');
      expect(told.message).toMatch(/report/);
    });

    it('are a copy of the workspace, whole in one file', async () => {
      await given.make();
      const file = await given.client.workspace.copy();
      expect(file.name).toMatch(/^五好考评数据备份-\d{8}-\d{4}\.kaoping$/);
      const bytes = new Uint8Array(await file.arrayBuffer());
      expect(new TextDecoder('latin1').decode(bytes.subarray(0, 15))).toBe('SQLite format 3');
      expect(new DataView(bytes.buffer).getInt32(68)).toBe(0x4b414f50);
    });
  });
}
