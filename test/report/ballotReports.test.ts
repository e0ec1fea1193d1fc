import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import type { Ballot } from '../../shared/ballot/ballot.ts';
import { createRegister } from '../../shared/register/register.ts';
import { ballotLayout } from '../../shared/report/ballotLayout.ts';
import { fileModel } from '../../shared/report/fileModel.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import type { OutcomeSource } from '../../shared/report/reportSource.ts';
import type { WorksheetModel } from '../../shared/report/workbookModel.ts';
import { cellAddress } from '../../shared/table/cellAddress.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { mapCells, shown, spoilt, wordsIn } from './cellsOf.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';
import { sourceOf } from './shandongSource.ts';

type Given = Readonly<Record<string, Ballot>>;

/** A report's source under the scheme: candidates 甲, 乙 … with their ballots by key. */
function ballotSource(schemeId: string, given: readonly Given[]): OutcomeSource {
  const names = [...'甲乙丙丁戊己'].slice(0, given.length).map((name) => ({ name: `${name}党支部` }));
  const { dossier, ...rest } = sourceOf(names);
  const scheme = shipped(schemeId);
  const entries = given.flatMap((ballots, index) =>
    Object.entries(ballots).map(([key, ballot]) => ({
      kind: 'ballot' as const,
      candidateId: `c${index + 1}`,
      key,
      content: { ...ballot, counts: { ...ballot.counts } },
    })),
  );
  return { ...rest, scheme, dossier: { ...dossier, scheme, register: createRegister(entries) } };
}

/** A ballot of 50 papers that agrees, with the votes given. */
const fifty = (counts: Ballot['counts'], change: Partial<Ballot> = {}): Ballot => ({
  due: 60,
  present: 50,
  issued: 50,
  returned: 50,
  valid: 50,
  invalid: 0,
  abstained: 0,
  counts,
  ...change,
});

const masses = '-/unit.satisfaction/0';
const members = '-/committee.satisfaction/0';
const zju = ballotSource('zju-excellent', [
  { [masses]: fifty({ yes: 30, mostly: 10, no: 10 }), [members]: fifty({ yes: 46, no: 4 }) },
  { [masses]: fifty({ yes: 31, mostly: 10, no: 8 }, { abstained: 1 }), [members]: fifty({ yes: 45, no: 5 }) },
  { [masses]: fifty({ yes: 50 }, { issued: 49 }), [members]: fifty({ yes: 50 }, { due: 40 }) },
  { [masses]: fifty({ yes: 49 }) },
  { [masses]: fifty({ yes: 50 }, { due: 100 }), [members]: fifty({}, { valid: null }) },
  { [masses]: fifty({}, { valid: 0, invalid: 50 }) },
]);
const mass = (round: string, voter: number) => `${round}/mass.good/${voter}`;
const tianjin = ballotSource('tianjin-wuhao', [
  {
    'final/debrief.good/0': fifty({ good: 19, fair: 1 }, { returned: 20, valid: 20 }),
    [mass('grading', 0)]: fifty({ good: 48, fair: 2 }),
    [mass('grading', 1)]: fifty({ good: 45, plain: 5 }),
    [mass('final', 0)]: fifty({ good: 50 }),
  },
  {
    'final/debrief.good/0': fifty(
      { good: 189, fair: 10 },
      { due: 200, present: 199, issued: 199, returned: 199, valid: 199 },
    ),
    [mass('final', 0)]: fifty({ good: 50 }),
    [mass('final', 1)]: fifty({}, { valid: 0, invalid: 50 }),
  },
]);

/** The rows below the heads by some of their words: 单位, 轮次 and 投票人 where they differ, 满意率, 结论, 状态, the checks. */
function outcomes({ rows }: WorksheetModel, count: number) {
  const heads = rows[4]!.cells.map(shown);
  const [totals, verdict] = [heads.indexOf('应到'), heads.indexOf('结论')];
  return rows.slice(5, 5 + count).map(({ cells }) => {
    const words = cells.map(shown);
    return [...words.slice(1, totals), ...words.slice(verdict - 1, verdict + 2), ...words.slice(-2)];
  });
}

describe('the summary of ballots', () => {
  it('is there for the schemes that vote', () => {
    for (const id of ['zju-excellent', 'tianjin-wuhao'])
      expect(reportsFor(shipped(id))).toEqual(expect.arrayContaining(['ballot-summary', 'blank-ballot']));
    expect(reportsFor(shipped('shandong-wuhao'))).not.toContain('ballot-summary');
  });

  it('shows rate, conclusion and state of each ballot: 80 % is not 高于80%, and what does not agree has no rate', () => {
    const [unit, committee] = reportModel('ballot-summary', zju).sheets;
    expect(outcomes(unit!, 6)).toEqual([
      ['甲党支部', 0.8, '不符合', '核对相符', '一致', '一致'],
      ['乙党支部', 0.82, '符合', '核对相符', '一致', '一致'],
      ['丙党支部', '', '', '作废', '未算', '不一致'],
      ['丁党支部', '', '', '核对不符', '未算', '不一致'],
      ['戊党支部', 1, '符合', '人数不足', '一致', '一致'],
      ['己党支部', '', '', '核对相符', '未算', '一致'],
    ]);
    expect(outcomes(committee!, 6).map((row) => row.slice(1))).toEqual([
      [0.92, '符合', '核对相符', '一致', '一致'],
      [0.9, '不符合', '核对相符', '一致', '一致'],
      ['', '', '核对不符', '未算', '不一致'],
      ['', '', '未录', '未算', '未录'],
      ['', '', '核对不符', '未算', '不一致'],
      ['', '', '未录', '未算', '未录'],
    ]);
    const words = wordsIn(unit!);
    expect(words).toContain('满意率＝（满意＋基本满意）÷有效票');
    expect(words).toContain('要求：高于80%');
    expect(words).toContain('实到人数应超过应到人数的一半');
    expect(unit!.footer.right).toMatch(/^编号 \d{8}$/);
  });

  it('adds kinds of voters up by round, and has no sum while one is missing', () => {
    const [debrief, masses] = reportModel('ballot-summary', tianjin).sheets;
    expect(outcomes(debrief!, 4).map((row) => row.slice(1, 4))).toEqual([
      ['分类定级', '', ''],
      ['考核评定', 0.95, '符合'],
      ['分类定级', '', ''],
      ['考核评定', 189 / 199, '不符合'],
    ]);
    expect(outcomes(masses!, 12).at(-1)).toEqual([
      '乙党支部',
      '考核评定',
      '合计',
      '',
      '—',
      '核对相符',
      '未算',
      '不全',
    ]);
    expect(outcomes(masses!, 6).map((row) => row.slice(1, 6))).toEqual([
      ['分类定级', '党员', 0.96, '—', '核对相符'],
      ['分类定级', '群众', 0.9, '—', '核对相符'],
      ['分类定级', '合计', 0.93, '—', '核对相符'],
      ['考核评定', '党员', 1, '—', '核对相符'],
      ['考核评定', '群众', '', '—', '未录'],
      ['考核评定', '合计', '', '—', '未录'],
    ]);
  });

  it('lists the candidates named alone', () => {
    const [sheet] = reportModel('ballot-summary', zju, ['c2']).sheets;
    expect(wordsIn(sheet!)).toContain('乙党支部');
    expect(wordsIn(sheet!)).not.toContain('甲党支部');
  });

  it.skipIf(!hasLibreOffice)('has formulas that LibreOffice computes alike', async () => {
    for (const source of [zju, tianjin]) {
      const model = reportModel('ballot-summary', source);
      const { Sheets } = recalculated(await writeWorkbook(spoilt(model)));
      for (const sheet of model.sheets) {
        let formulas = 0;
        mapCells({ title: '', sheets: [sheet] }, (cell, address) => {
          if (!('formula' in cell)) return cell;
          formulas += 1;
          const value = Sheets[sheet.name]?.[address]?.v ?? '';
          if (typeof cell.value === 'number') expect(value, address).toBeCloseTo(cell.value, 12);
          else expect(value, address).toBe(cell.value);
          return cell;
        });
        expect(formulas).toBeGreaterThan(10);
      }
    }
  });

  it.skipIf(!hasLibreOffice)('notices a count that is changed in the workbook', async () => {
    const model = reportModel('ballot-summary', zju);
    const { firstOption, rate, check } = ballotLayout(shipped('zju-excellent').measures[0]!, []);
    const votes = cellAddress(firstOption, 6);
    const changed = mapCells(model, (cell, address) =>
      address === votes && 'number' in cell ? { ...cell, number: 31 } : cell,
    );
    const sheet = recalculated(await writeWorkbook(changed)).Sheets[model.sheets[0]!.name]!;
    expect(sheet[cellAddress(check + 3, 6)]?.v).toBe('不一致');
    expect(sheet[cellAddress(check + 2, 6)]?.v).toBe('不一致');
    expect(sheet[cellAddress(rate, 6)]?.v ?? '').toBe('');
  });
});

describe('blank ballots', () => {
  it('are a page of four for each measure, round and kind of voter', () => {
    const { sheets } = reportModel('blank-ballot', tianjin, ['c1']);
    expect(sheets.map(({ name }) => name)).toEqual([
      '甲党支部 分类定级参加述职评议的人员',
      '甲党支部 考核评定参加述职评议的人员',
      '甲党支部 分类定级党员',
      '甲党支部 分类定级群众',
      '甲党支部 考核评定党员',
      '甲党支部 考核评定群众',
    ]);
    for (const sheet of sheets) {
      const words = wordsIn(sheet);
      expect(words.match(/民主测评票/g)).toHaveLength(4);
      expect(words.match(/无记名/g)).toHaveLength(4);
      expect(words.match(/被测评单位：甲党支部/g)).toHaveLength(4);
      expect(words.match(/□\n|□$/gm)?.length).toBe(4 * 4);
      for (const option of ['好', '较好', '一般', '较差'])
        expect(words.split('\n').filter((word) => word === option)).toHaveLength(4);
      expect(words).not.toContain('程序');
    }
  });

  it('are alike, with nothing beside them that would tell them apart once they are cut', () => {
    for (const source of [tianjin, zju])
      for (const { rows, footer, columnWidths } of reportModel('blank-ballot', source).sheets) {
        expect(footer).toEqual({ left: '', center: '', right: '' });
        const [wide, high] = [columnWidths.length / 2, rows.length / 2];
        const papers = [
          [0, 0],
          [0, wide],
          [high, 0],
          [high, wide],
        ].map(([down = 0, right = 0]) =>
          rows
            .slice(down, down + high)
            .map(({ cells, height }) => [
              height,
              cells.slice(right, right + wide).map((cell) => shown(cell)),
            ]),
        );
        for (const paper of papers.slice(1)) expect(JSON.stringify(paper)).toBe(JSON.stringify(papers[0]));
        // The lines to cut along meet in the middle.
        expect(rows[high]!.cells[wide]).toMatchObject({ style: 'cutBoth' });
        expect(rows.every(({ cells }) => cells[wide]?.style.startsWith('cut'))).toBe(true);
        expect(rows[high]!.cells.every((cell) => cell?.style.startsWith('cut'))).toBe(true);
      }
  });

  it('fit the page', () => {
    for (const source of [tianjin, zju])
      for (const { rows } of reportModel('blank-ballot', source).sheets)
        expect(rows.reduce((sum, { height = 0 }) => sum + height, 0)).toBeLessThan(842 - 1.3 * 72 - 12);
  });

  it('fit the page with the longest names that the program takes', () => {
    const assessment = { ...tianjin.assessment, name: '考核'.repeat(50) };
    const candidates = tianjin.dossier.candidates.map((each) => ({ ...each, name: '支部'.repeat(50) }));
    const source = { ...tianjin, assessment, dossier: { ...tianjin.dossier, assessment, candidates } };
    const [, ...papers] = fileModel(reportModel('blank-ballot', source)).sheets;
    for (const { pages } of papers) expect(pages!.breaks).toEqual([]);
  });
});
