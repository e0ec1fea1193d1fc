import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { toldBy } from '../../support/rpcClient.ts';
import type { Setting } from './setting.ts';

/** Tables that people bring. */
export function tablesSuite(given: Setting): void {
  describe('tables that come in', () => {
    const rows = [
      ['单位名称', '类型', '党员人数'],
      ['机电工程系党总支', '党总支', '46'],
      ['“引号”，逗号', '党支部', '8'],
    ];
    const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');

    it('are read from xlsx and xls', async () => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名单');
      for (const bookType of ['xlsx', 'biff8'] as const) {
        const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer); // Safe: type 'array'.
        const sheets = await given.client.candidate.readTable({
          file: new File([bytes], bookType === 'xlsx' ? '名单.xlsx' : '名单.xls'),
        });
        expect(sheets.map((sheet) => sheet.sheetName)).toEqual(['名单']);
        expect(sheets[0]!.rows.map((row) => row.slice(0, 3))).toEqual(rows);
      }
    });

    it('are read from csv, in UTF-8 with and without a mark, and in GBK', async () => {
      // “单位名称,类型” and “机电系,党总支” in GBK.
      const gbk = Uint8Array.from(
        'b5a5cebbc3fbb3c62cc0e0d0cd0d0abbfab5e7cfb52cb5b3d7dcd6a70d0a'
          .match(/../g)!
          .map((byte) => Number.parseInt(byte, 16)),
      );
      for (const text of [csv, `\uFEFF${csv}`]) {
        const [sheet] = await given.client.candidate.readTable({ file: new File([text], '名单.csv') });
        expect(sheet!.sheetName).toBeNull();
        expect(sheet!.rows.map((row) => [...row])).toEqual(rows);
      }
      const [sheet] = await given.client.candidate.readTable({ file: new File([gbk], '名单.csv') });
      expect(sheet!.rows.slice(0, 2).map((row) => [...row])).toEqual([
        ['单位名称', '类型'],
        ['机电系', '党总支'],
      ]);
    });

    it.each<[string, string, string]>([
      ['damaged', 'PK\u0003\u0004 not a workbook', '名单.xlsx'],
      ['empty', '', '名单.xlsx'],
      ['of another kind', '%PDF-1.7', '名单.pdf'],
    ])('are refused in a sentence where the file is %s', async (_name, content, name) => {
      const told = await toldBy(given.client.candidate.readTable({ file: new File([content], name) }));
      expect(told.code).toBe('REFUSED');
      expect(told.message).toMatch(/[\u4e00-\u9fff]/);
    });

    it('are refused where no file is sent', async () => {
      // Safe: what a program of somebody else might send.
      const told = await toldBy(
        given.client.candidate.readTable({ file: '名单.xlsx' } as unknown as { file: File }),
      );
      expect(told.code).toBe('REFUSED');
    });
  });
}
