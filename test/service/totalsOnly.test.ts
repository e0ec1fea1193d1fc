import { describe, expect, it } from 'vitest';
import { readTable } from '../../electron/files/readTable.ts';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { Refusal } from '../../electron/refusal.ts';
import { createAssessment, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import { setEntries } from '../../electron/service/entries.ts';
import { getResult } from '../../electron/service/outcomes.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { changeSheetOf, getSheet, submitSheet } from '../../electron/service/sheets.ts';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import { readFilledForm } from '../../shared/sheet/readFilledForm.ts';
import type { SheetChange } from '../../shared/sheet/sheet.ts';
import { mapCells, rowOfItem, shown, wordsIn } from '../report/cellsOf.ts';
import { candidateNamed, details } from '../support/sampleEvents.ts';
import { testContext } from '../support/testContext.ts';
import { sentenceOf } from '../support/testWorkspace.ts';
import { ballotOf, tianjin } from '../support/tianjin.ts';

const slot = 'grading/self';

function begin() {
  const context = testContext();
  const assessmentId = createAssessment(context, {
    schemeId: 'tianjin-wuhao',
    details,
    adjustments: {},
    isRehearsal: false,
  });
  signReadings(context, assessmentId);
  const [candidateId = ''] = addCandidates(context, assessmentId, [
    { ...candidateNamed('第一党支部'), kind: '党支部' },
  ]);
  return {
    context,
    assessmentId,
    candidateId,
    give: (change: SheetChange, of = slot) => changeSheetOf(context, { candidateId, slot: of }, change),
    sign: (total: number) => submitSheet(context, { candidateId, slot, signedBy: ['李振华'], total }),
    self: () => getResult(context, assessmentId, 'grading').candidates[0]!.parts[0]!.total,
  };
}

/** The sentences that the act is refused with. */
function problemsOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a self-evaluation as totals only', () => {
  it('is the whole, or the sum of the dimensions, and is signed without the 述职 ballot', () => {
    const { give, sign, self, context } = begin();
    give({ totals: { total: 9150 } });
    expect(self()).toBe(9150);
    give({ totals: { total: null, '1': 1900, '2': 1750, '3': 1800, '4': 1800 } });
    expect(self()).toBeNull();
    expect(sentenceOf(() => sign(9000))).toMatch(/没有完成/);
    give({ totals: { '5': 1950 } });
    expect(self()).toBe(9200);
    sign(9200);
    expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true, problems: [] });
  });

  it('is signed beside a 述职 ballot that is entered, or entered anew, after it', () => {
    const { give, sign, self, context, assessmentId, candidateId } = begin();
    give({ totals: { total: 9150 } });
    sign(9150);
    for (const good of [94, 95]) {
      const entry = { kind: 'ballot', candidateId, key: 'grading/debrief.good/0' } as const;
      setEntries(context, assessmentId, [{ ...entry, content: ballotOf(good) }]);
    }
    expect(self()).toBe(9150);
  });

  it('is printed as totals, with that it was not filled in line by line', () => {
    const { give, context, assessmentId } = begin();
    give({ totals: { '1': 1900, '2': 1750, '3': 1800, '4': 1800, '5': 1950 } });
    const [sheet] = makeReport(context, { assessmentId, report: 'grading-form' }).sheets;
    const rows = sheet!.rows.map(({ cells }) => cells.map(shown));
    expect(rows.filter((row) => row[1] === '小计').map((row) => row[4])).toEqual([19, 17.5, 18, 18, 19.5]);
    expect(rows.find((row) => row[0] === '合计')?.[4]).toBe(92);
    expect(wordsIn(sheet!)).toContain('支部自评 只填得分，没有逐条填写扣分');
  });

  it.each([
    [{ '1': 2001 }, /超过满分 20 分/],
    [{ total: 10001 }, /超过满分 100 分/],
    [{ '1-1': 501 }, /超过满分 5 分/],
    [{ '9': 1 }, /没有编号为 9 的项目/],
  ])('is refused as %j', (totals, words) => {
    expect(sentenceOf(() => begin().give({ totals: totals as Record<string, number> }))).toMatch(words);
  });

  it('is not for the superior, who gives every line', () => {
    expect(sentenceOf(() => begin().give({ totals: { total: 9000 } }, 'grading/superior'))).toMatch(
      /须逐条填写/,
    );
  });

  it.each([
    [{ '1': 2000, total: 1000 }, 1000, '总分 10 与已填的各项目得分之和 20 不一致，请核对'],
    [{ '1': 0, '2': 0, total: 9000 }, 9000, '总分 90 与已填的各项目得分之和 0 不一致，请核对'],
    [{ '1-1': 500, '1': 400, total: 8000 }, 8000, '支部班子好的得分 4 与已填的各条之和 5 不一致，请核对'],
    [{ '1-1': 0, '1-2': 0, '1': 1100, total: 9000 }, 9000, /^支部班子好的得分 11 与已填的各条之和 0 不一致/],
  ])('is not signed with some parts that cannot come to their whole: %j', (totals, total, words) => {
    const { give, sign } = begin();
    give({ totals: totals as Record<string, number> });
    expect(problemsOf(() => sign(total))).toEqual([
      typeof words === 'string' ? words : expect.stringMatching(words),
    ]);
  });

  it('is signed with some parts that can', () => {
    const { give, sign } = begin();
    give({ totals: { '1': 1000, '1-1': 0, '1-2': 0, '2': 2000, total: 9000 } });
    sign(9000);
  });

  it('says which parts do not make their whole', () => {
    const { give, sign } = begin();
    give({ totals: { '1': 1900, '2': 1750, '3': 1800, '4': 1800, '5': 1950, total: 9300 } });
    expect(sentenceOf(() => sign(9300))).toMatch(/没有完成/);
    give({ totals: { total: 9200 } });
    sign(9200);
  });
});

describe('the filled blank workbook', () => {
  const form = tianjin.sheet;
  const of = { unit: '第一党支部', kind: '党支部', round: '分类定级' };

  /** The blank workbook with points in the rows of items, or others by address, through a real file. */
  async function filled(
    pointsOf: (itemId: string, max: number) => string | number | null,
    others: Readonly<Record<string, string | number>> = {},
    remarks: Readonly<Record<string, string>> = {},
  ) {
    const { context, assessmentId } = begin();
    const model = makeReport(context, { assessmentId, report: 'blank' });
    const [sheet] = model.sheets;
    const given: Record<string, string | number> = { ...others };
    for (const { id, max } of form.items) {
      const row = rowOfItem(sheet!, id);
      const points = pointsOf(id, max);
      if (points !== null) given[`E${row}`] = points;
      if (remarks[id]) given[`F${row}`] = remarks[id];
    }
    const first: WorkbookModel = { ...model, sheets: model.sheets.slice(0, 1) };
    const written = mapCells(first, (cell, address) => {
      const value = given[address];
      if (value === undefined) return cell;
      return typeof value === 'number' ? { style: 'number', number: value } : { style: 'text', text: value };
    });
    const bytes = await writeWorkbook({ ...model, sheets: [...written.sheets, ...model.sheets.slice(1)] });
    return { sheets: readTable('自评.xlsx', bytes), rowOf: (id: string) => rowOfItem(sheet!, id), model };
  }

  it('has a worksheet for each round, which says what must be reached there', async () => {
    const { model } = await filled(() => null);
    expect(model.sheets.map(({ name }) => name)).toEqual([
      '空白评分表（分类定级）',
      '空白评分表（考核评定）',
    ]);
    expect(wordsIn(model.sheets[0]!)).toContain('本轮应达到 9 个月');
    expect(wordsIn(model.sheets[1]!)).toContain('本轮应达到 11 个月');
  });

  it('comes in whole: the points of every item and what was written beside them', async () => {
    const { sheets } = await filled(
      (id, max) => (id === '1-1' ? 4.5 : max / 100),
      { A2: '单位：第一党支部' },
      { '1-1': '见台账' },
    );
    const read = readFilledForm(form, sheets, of);
    expect(read.problems).toBeUndefined();
    const { give, sign, context, candidateId } = begin();
    give(read.change!);
    expect(getSheet(context, { candidateId, slot }).content).toMatchObject({
      totals: { '1-1': 450, '5-5': 400 },
      items: { '1-1': { remark: '见台账' } },
    });
    sign(9950);
  });

  it('takes the sums where no item has points, and the whole alone', async () => {
    const { sheets, model } = await filled(() => null);
    const rows = model.sheets[0]!.rows.map(({ cells }) => cells.map(shown));
    const whole = rows.findIndex((row) => row[0] === '合计') + 1;
    expect(readFilledForm(form, sheets, of).problems).toHaveLength(form.items.length);
    const alone = await filled(() => null, { [`E${whole}`]: 92.5 });
    expect(readFilledForm(form, alone.sheets, of)).toEqual({
      change: { totals: { total: 9250 }, items: {} },
    });
  });

  it.each([
    [
      'nothing in one row',
      (id: string, max: number) => (id === '3-4' ? null : max / 100),
      '3-4',
      /3-4 没有填写得分/,
    ],
    [
      'more than its points',
      (id: string, max: number) => (id === '3-4' ? 4 : max / 100),
      '3-4',
      /超过满分 3 分/,
    ],
    [
      'words',
      (id: string, max: number) => (id === '2-1' ? '优秀' : max / 100),
      '2-1',
      /应为最多两位小数的数/,
    ],
    [
      'three places',
      (id: string, max: number) => (id === '2-1' ? '3.125' : max / 100),
      '2-1',
      /应为最多两位小数的数/,
    ],
  ])('is refused whole with %s, naming the row', async (_, pointsOf, itemId, words) => {
    const { sheets, rowOf } = await filled(pointsOf);
    const { problems } = readFilledForm(form, sheets, of);
    expect(problems).toHaveLength(1);
    expect(problems![0]).toEqual({ row: rowOf(itemId), message: expect.stringMatching(words) });
  });

  it('is refused as another unit’s, and where it is no such form', async () => {
    const { sheets } = await filled((_, max) => max / 100, { A2: '单位：第二党支部' });
    expect(readFilledForm(form, sheets, of).problems).toEqual([
      { row: 2, message: '表上的单位是“第二党支部”，不是“第一党支部”' },
    ]);
    const roster = [{ sheetName: '名单', rows: [['单位', '书记']], notes: [] }];
    expect(readFilledForm(form, roster, of).problems?.[0]?.message).toContain('没有空白评分表');
  });
});

it('the readings that the panel signs say what each round must reach, and that it is 程序默认', () => {
  const { context, assessmentId } = begin();
  const words = wordsIn(makeReport(context, { assessmentId, report: 'readings' }).sheets[0]!);
  expect(words).toContain('全年：应有 12 个月，每少 1 个月扣 0.25 分');
  expect(words).toContain('分类定级应达到 9 个月（按10月中旬已过9个月折算）');
  expect(words).toContain('考核评定应达到 11 个月（按12月初已过11个月折算）');
});
