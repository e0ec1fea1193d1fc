import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { caption, type ItemSource, itemSource, schemeSource } from '../support/smallScheme.ts';
import { addressOf, rowOfItem, shown, spoilt, wordsIn } from './cellsOf.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';
import { seenIn, sourceOf } from './shandongSource.ts';

const item = (id: string, max: number, more: Partial<ItemSource> = {}): ItemSource => ({
  ...itemSource([{ id: `${id}.r`, kind: 'deduct-per', points: 0.5, unit: '次' }], max, 'full', id),
  ...more,
});
const bonus: ItemSource = {
  ...itemSource([{ id: 'plus.r', kind: 'add-per', points: 1, unit: '项' }], 0, 'zero', 'plus'),
  cap: 5,
};
const plain = schemeSource([item('a', 60), item('b', 25), item('c', 15, { for: ['党委'] }), bonus], {
  candidateKinds: ['党委', '党支部'],
  grades: [
    { name: caption('优秀'), from: 85 },
    { name: caption('合格'), from: 0 },
  ],
});
const scheme = parseScheme({
  ...plain,
  sheet: { ...plain.sheet!, notApplicable: { points: 'scaled', places: 1 } },
});
if (!hasSheet(scheme)) throw new Error('a sheet');
const items = seenIn(scheme);
const source = sourceOf(
  [
    // 50 and 20.5 of 85 are 70.5 × 100 ÷ 85 = 82.94…, 82.9 to one place, and 3.
    { name: '甲', kind: '党支部', values: { 'a.r': 20, 'b.r': 9, 'plus.r': 3 }, items },
    { name: '乙', kind: '党委', values: { 'a.r': 20, 'b.r': 9, 'c.r': 4, 'plus.r': 0 }, items },
  ],
  scheme,
);

describe.runIf(hasLibreOffice)('a total that is scaled', () => {
  it('is computed alike by LibreOffice, on the sheet and in 汇总表', async () => {
    const sheets = reportModel('sheets', source);
    const [own, other] = sheets.sheets;
    const book = recalculated(await writeWorkbook(spoilt(sheets)));
    const total = (name: string) => book.Sheets[name]![`E${addressOf(own!, '合计').slice(1)}`].v;
    expect([total('甲'), total('乙')]).toEqual([85.9, 83.5]);
    expect(book.Sheets.甲![`E${rowOfItem(own!, 'c')}`].v).toBe('不适用');
    expect(book.Sheets.乙![`E${rowOfItem(other!, 'c')}`].v).toBe(13);
    const summary = reportModel('summary', source);
    const { 汇总表: table } = recalculated(await writeWorkbook(spoilt(summary))).Sheets;
    const rows = summary.sheets[0]!.rows.map(({ cells }) => cells.map(shown));
    const row = rows.findIndex((cells) => cells[1] === '甲') + 1;
    expect([table![`E${row}`].v, table![`F${row}`].v]).toEqual([85.9, '优秀']);
  });

  it('says its arithmetic on the sheet and below 汇总表', () => {
    const words =
      '适用的各条满分 85 分，得 70.5 分，按比例折算：70.5 × 100 ÷ 85 = 82.9 分（四舍五入到一位小数；加分、减分项不折算）';
    expect(wordsIn(reportModel('sheets', source).sheets[0]!)).toContain(words);
    expect(wordsIn(reportModel('sheets', source).sheets[1]!)).not.toContain('折算：');
    expect(wordsIn(reportModel('summary', source).sheets[0]!)).toContain(`甲：${words}`);
  });
});
