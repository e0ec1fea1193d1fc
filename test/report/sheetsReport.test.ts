import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { entryOf, type Rule } from '../../shared/scheme/rule.ts';
import { hasSheet, type ScoredScheme } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import type { Value, Values } from '../../shared/scoring/value.ts';
import { anyRate } from '../support/arbitraries.ts';
import { mapCells, rowOfItem, shown, spoilt, wordsIn } from './cellsOf.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';
import { allSeen, type CandidateGiven, complete, seenIn, shandong, sourceOf } from './shandongSource.ts';

describe('the score sheets', () => {
  it('prints the paper form: its five columns and what was found, merged dimensions, items with their numbers, the document’s words', () => {
    const [sheet] = reportModel('sheets', sourceOf([{ name: '机电系党总支', values: complete }])).sheets;
    expect(sheet!.rows[4]!.cells.slice(0, 6).map(shown)).toEqual([
      '项目',
      '考评内容',
      '考评分数',
      '考评标准',
      '考评得分',
      '扣分情况',
    ]);
    expect(shown(sheet!.rows[5]!.cells[0])).toBe('领导班子好\n（15）');
    expect(sheet!.merges).toContain('A6:A10');
    expect(shown(sheet!.rows[5]!.cells[1])).toBe('1-1认真宣传和执行党的路线、方针、政策及上级党组织的决议。');
    expect(shown(sheet!.rows[5]!.cells[3])).toContain('未按照学院党委要求上报材料，一次扣0.5分。');
    expect(sheet).toMatchObject({
      paper: 'A4',
      orientation: 'portrait',
      printColumns: 6,
      printTitleRows: [4, 5],
    });
    expect(wordsIn(sheet!)).toContain('党支部有以下情况之一的直接认定为不达标：');
    expect(wordsIn(sheet!)).toContain('组长 周正明（签字）');
    expect(sheet!.footer).toEqual({ left: '', center: '第 &P 页，共 &N 页', right: '编号 99896491' });
  });

  it('marks a rehearsal in the title', () => {
    const model = reportModel('sheets', sourceOf([{ name: '甲' }], shandong, true));
    expect(shown(model.sheets[0]!.rows[0]!.cells[0])).toBe('“五好党组织”量化考核评分表（演练）');
  });

  it('leaves an unscored item and every sum above it empty, never 0', () => {
    const { '4-4.a': _, ...values } = complete;
    const [sheet] = reportModel(
      'sheets',
      sourceOf([{ name: '甲', values, items: allSeen, isSubmitted: false }]),
    ).sheets;
    expect(shown(sheet!.rows[rowOfItem(sheet!, '4-4') - 1]!.cells[4])).toBe('');
    const total = sheet!.rows.find(({ cells }) => shown(cells[0]) === '合计');
    expect(shown(total!.cells[4])).toBe('');
    expect(wordsIn(sheet!)).toContain('尚未经考评组签字确认');
    expect(wordsIn(sheet!)).not.toContain('未发现\n');
  });

  it('prints 未核 for what nobody looked at and no sum over it, and names the interim total', () => {
    const { '1-2': _, ...items } = allSeen;
    const given = [
      { name: '甲', values: complete, items, isSubmitted: false },
      { name: '乙', isSubmitted: false },
    ];
    const [partly, untouched] = reportModel('sheets', sourceOf(given)).sheets;
    const at = (row: number, column: number, sheet = partly) =>
      shown(sheet!.rows[row - 1]!.cells[column - 1]);
    const row = rowOfItem(partly!, '1-2');
    expect([at(row, 5), at(row, 8), at(row, 9), at(row, 10)]).toEqual(['未核', '', '未核', '未核']);
    expect([at(row - 1, 5), at(row - 1, 8), at(row - 1, 9), at(row - 1, 10)]).toEqual([8, 8, '一致', '已核']);
    expect([at(10, 2), at(10, 5)]).toEqual(['小计', '']);
    expect(wordsIn(partly!)).toContain('尚有 1 条未核，暂计 100 分');
    const scores = untouched!.rows.slice(5, 32).map(({ cells }) => shown(cells[4]));
    expect(scores.every((score) => score === '' || score === '未核')).toBe(true);
    expect(wordsIn(untouched!)).not.toContain('暂计');
  });

  it.skipIf(!hasLibreOffice)('takes an item into the sum in LibreOffice once 未核 is changed', async () => {
    const { '1-2': _, ...items } = allSeen;
    const model = reportModel(
      'sheets',
      sourceOf([{ name: '甲', values: complete, items, isSubmitted: false }]),
    );
    const row = rowOfItem(model.sheets[0]!, '1-2');
    const total = model.sheets[0]!.rows.findIndex(({ cells }) => shown(cells[0]) === '合计') + 1;
    const before = recalculated(await writeWorkbook(spoilt(model))).Sheets.甲!;
    expect([
      before[`E${row}`].v,
      before[`I${row}`].v,
      before[`E${total}`]?.v ?? '',
      before[`I${total}`].v,
    ]).toEqual(['未核', '未核', '', '未评完']);
    const changed = mapCells(model, (cell, address) =>
      address === `J${row}` ? { style: 'input', text: '已核' } : cell,
    );
    expect(recalculated(await writeWorkbook(changed)).Sheets.甲![`E${total}`].v).toBe(100);
  });

  it('asks to look again at a veto dated outside its window', () => {
    const vetoes = { V1: { date: '2024-06-15', text: '通报。' } };
    const [sheet] = reportModel('sheets', sourceOf([{ name: '甲', values: complete, vetoes }])).sheets;
    expect(wordsIn(sheet!)).toMatch(/注意：日期 2024年6月15日 不在.*，请核对是否适用。/);
  });

  it('prints remarks and evidence in a column of their own, and vetoes with date and evidence', () => {
    const [sheet] = reportModel(
      'sheets',
      sourceOf([
        {
          name: '甲',
          values: { ...complete, '1-4.a': true },
          evidence: { '1-4.a': { date: '2026-06-15', text: '纪委通报。' } },
          items: { '4-5': { seen: true, remark: '剪报附后。', evidence: '' } },
          vetoes: { V2: { date: '2026-03-01', text: '信访记录。' } },
        },
      ]),
    ).sheets;
    expect(shown(sheet!.rows[rowOfItem(sheet!, '1-4') - 1]!.cells[5])).toContain(
      '依据（2026年6月15日）：纪委通报。',
    );
    expect(shown(sheet!.rows[rowOfItem(sheet!, '4-5') - 1]!.cells[5])).toContain('备注：剪报附后。');
    expect(wordsIn(sheet!)).toContain('依据（2026年3月1日）：信访记录。');
    expect(wordsIn(sheet!)).toContain('符合直接认定情形（2），不达标');
  });

  it.skipIf(!hasLibreOffice)(
    'computes every item, sum and total of 30 random sheets in LibreOffice as the program does',
    async () => {
      const given = fc
        .sample(valuesFor(shandong), { numRuns: 30, seed: 20261120 })
        .map((values, index) => ({ name: `单位${index + 1}`, values, items: allSeen, isSubmitted: false }));
      await expectSameScores(shandong, given);
    },
  );

  it.skipIf(!hasLibreOffice)(
    'computes every rule kind in LibreOffice as the program does, with the cap before and after deductions',
    async () => {
      for (const capAdditions of ['beforeDeductions', 'afterDeductions'] as const) {
        const scheme = everyKind(capAdditions);
        const given = fc.sample(valuesFor(scheme), { numRuns: 25, seed: 7 }).map((values, index) => ({
          name: `单位${index + 1}`,
          values,
          items: seenIn(scheme),
          isSubmitted: false,
        }));
        await expectSameScores(scheme, given);
      }
    },
  );

  it.skipIf(!hasLibreOffice)(
    'computes anew in LibreOffice when a count is changed, and says that it differs from the program',
    async () => {
      const model = reportModel('sheets', sourceOf([{ name: '甲', values: { ...complete, '1-1.b': 1 } }]));
      const row = rowOfItem(model.sheets[0]!, '1-1');
      const inputs = model.sheets[0]!.rows[row - 1]!.cells;
      const column = inputs.findIndex((cell) => String(shown(cell)).startsWith('1-1.b')) + 1;
      const changed = mapCells(model, (cell, address) =>
        cell === inputs[column] && address.endsWith(String(row)) ? { style: 'input', number: 5 } : cell,
      );
      const sheet = recalculated(await writeWorkbook(changed)).Sheets.甲!;
      expect(shown(inputs[4])).toBe(7.5);
      expect(sheet[`E${row}`].v).toBe(5.5);
      expect(sheet[`I${row}`].v).toBe('不一致');
    },
  );
});

async function expectSameScores(scheme: ScoredScheme, given: readonly CandidateGiven[]) {
  const source = sourceOf(given, scheme);
  const model = reportModel('sheets', source);
  const book = recalculated(await writeWorkbook(spoilt(model)));
  const items = itemsOf(scheme.sheet);
  let scored = 0;
  source.result.candidates.forEach(({ candidate, score }, index) => {
    const sheet = book.Sheets[candidate.name]!;
    const layout = model.sheets[index]!;
    const valueAt = (row: number) => sheet[`E${row}`]?.v ?? '';
    items.forEach((item, place) => {
      const points = score.items[place] as number | null;
      const where = `${candidate.name} ${item.id} ${JSON.stringify(given[Number(candidate.id.slice(1)) - 1])}`;
      expect(valueAt(rowOfItem(layout, item.id)), where).toBe(points === null ? '' : points / 100);
      expect(sheet[`I${rowOfItem(layout, item.id)}`].v, where).toBe(points === null ? '未评完' : '一致');
      if (points !== null) scored += 1;
    });
    const total = layout.rows.findIndex(({ cells }) => shown(cells[0]) === '合计') + 1;
    expect(valueAt(total)).toBe(score.total === null ? '' : score.total / 100);
    expect(sheet[`I${total}`].v).toBe(score.total === null ? '未评完' : '一致');
  });
  expect(scored).toBeGreaterThan(given.length * items.length * 0.4);
}

/** Values as a panel might enter them: mostly what must be entered, some rules untouched. */
function valuesFor(scheme: ScoredScheme): fc.Arbitrary<Values> {
  const rules = itemsOf(scheme.sheet).flatMap((item) => item.rules.map((rule) => ({ rule, item })));
  const entries = rules.map(({ rule, item }) => {
    const freq = item.required.has(rule.id) ? 15 : 2;
    return fc.option(valueFor(rule), { freq, nil: undefined }).map((value) => [rule.id, value] as const);
  });
  return fc
    .tuple(...entries)
    .map((pairs) =>
      Object.fromEntries(pairs.filter((pair): pair is [string, Value] => pair[1] !== undefined)),
    );
}

function valueFor(rule: Rule): fc.Arbitrary<Value | undefined> {
  switch (entryOf(rule)) {
    case 'yesNo':
      return fc.nat(5).map((n) => n === 0);
    case 'count':
      return fc.nat(9);
    case 'rate':
      return anyRate;
    case 'amounts':
      return fc.constant([]);
    case 'checklist':
      return 'checklist' in rule && rule.checklist ? fc.nat(rule.checklist.length) : fc.nat(3);
    case 'points':
      return 'step' in rule
        ? fc
            .nat(Math.floor((rule.points[1] - rule.points[0]) / rule.step))
            .map((n) => rule.points[0] + n * rule.step)
        : fc.constant(0);
    case 'level':
      return rule.kind === 'levels'
        ? fc.constantFrom(...rule.levels.map((level) => level.id))
        : fc.constant('');
    case 'none':
      return fc.constant(undefined);
  }
}

/** A scheme with each kind of rule but the measure, with points that binary fractions do not hold exactly. */
function everyKind(capAdditions: 'beforeDeductions' | 'afterDeductions'): ScoredScheme {
  const text = (caption: string) => ({ caption });
  const item = (id: string, max: number, start: 'full' | 'zero', rules: readonly object[]) => ({
    id,
    max,
    start,
    content: text(`内容${id}`),
    standard: text(`标准${id}`),
    rules: rules.map((rule, index) => ({ id: `${id}.${index}`, label: text(`规则${index}`), ...rule })),
  });
  const items = [
    item('a-1', 10, 'full', [
      { kind: 'zero-if' },
      { kind: 'deduct-per', points: 0.1, unit: '次', cap: 0.6 },
      { kind: 'deduct-short', points: 0.7, unit: '次', target: 5 },
      { kind: 'deduct-range', points: [0, 2] },
    ]),
    item('a-2', 10, 'zero', [
      {
        kind: 'levels',
        levels: [
          { id: 'x', name: text('好“优”"A"'), points: 8.3 },
          { id: 'y', name: text('差'), points: 0 },
        ],
      },
      { kind: 'add-if', points: 1.5 },
      { kind: 'add-per', points: 0.3, unit: '项', cap: 1.2 },
      { kind: 'deduct-if', points: 0.4 },
    ]),
    item('a-3', 6, 'zero', [
      { kind: 'award-range', points: [0, 4] },
      { kind: 'add-if-count', points: 2, unit: '次', when: { atLeast: 3 } },
      { kind: 'add-per', points: 0.1, unit: '次' },
      { kind: 'deduct-if-count', points: 1, unit: '次', countOf: 'a-3.2', when: { lessThan: 2 } },
      { kind: 'deduct-per', points: 0.1, unit: '份' },
    ]),
    item('a-4', 4, 'full', [
      { kind: 'deduct-per', points: 1, unit: '次' },
      { kind: 'add-per', points: 2, unit: '次' },
      { kind: 'deduct-if-count', points: 0.5, unit: '次', countOf: 'a-4.0', when: { moreThan: 2 } },
    ]),
  ];
  const { sheet: _, vetoes: _v, hints: _h, readingNotes: _n, ...rest } = shandong;
  const scheme = parseScheme({
    ...rest,
    id: 'every-kind',
    sheet: {
      name: text('各种规则'),
      total: 30,
      capAdditions,
      dimensions: [{ id: 'a', name: text('甲'), max: 30, items }],
    },
  });
  if (!hasSheet(scheme)) throw new Error('it has a sheet');
  return scheme;
}
