import { expect, it } from 'vitest';
import { loadDemo } from '../../electron/service/demo.ts';
import { gather, makeReport } from '../../electron/service/reports.ts';
import { honourRules } from '../../shared/honour/honourRules.ts';
import { honoursReport } from '../../shared/report/honoursReport.ts';
import type { WorksheetModel } from '../../shared/report/workbookModel.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { testContext } from '../support/testContext.ts';
import { shown, wordsIn } from './cellsOf.ts';

/** 单位, 称号, 有效至 and 状态 of each title. */
const titlesOf = ({ rows }: WorksheetModel) =>
  rows
    .map(({ cells }) => [1, 3, 6, 8].map((column) => shown(cells[column])))
    .filter(([, , , state]) => ['有效', '即将到期', '已到期', '不再保留'].includes(String(state)));

it('says the same of a title whichever assessment of the workspace prints it', () => {
  const context = testContext();
  const demos = loadDemo(context);
  const sheetOf = (id: string) => {
    const { id: assessmentId } = demos.find(({ scheme }) => scheme === id)!;
    return makeReport(context, { assessmentId, report: 'honours' }).sheets[0]!;
  };
  const [own, other] = [sheetOf('zju-excellent'), sheetOf('zju-shuangchuang')];
  expect(titlesOf(own).length).toBeGreaterThan(0);
  // What the other schools of the rehearsals give is theirs.
  expect(titlesOf(own).filter(([, honour]) => honour === '五好党支部')).toEqual([]);
  expect(titlesOf(other)).toEqual(titlesOf(own));
  expect(titlesOf(other).find(([unit]) => unit === '外国语学院德语研究所党支部')).toEqual([
    '外国语学院德语研究所党支部',
    '优秀“五好”党支部',
    '2026年6月30日',
    '已到期',
  ]);
  for (const sheet of [own, other]) {
    expect(wordsIn(sheet)).toMatch(/优秀“五好”党支部：依据《浙江大学.*方案》，.*每隔四年要进行重新认定/);
    expect(wordsIn(sheet)).toMatch(/全校党建工作样板支部：依据《.*》，文件没有规定期限。/);
    expect(wordsIn(sheet)).not.toContain('五好党支部：依据《深入开展“五好党支部”');
  }
});

it('counts its titles by state in one line of text above the head, which the workbook itself counts', () => {
  const context = testContext();
  const { id } = loadDemo(context).find(({ scheme }) => scheme === 'zju-excellent')!;
  const sheet = makeReport(context, { assessmentId: id, report: 'honours' }).sheets[0]!;
  const states = titlesOf(sheet).map((title) => title[3]);
  const count = (state: string) => `${state} ${states.filter((each) => each === state).length} 项`;
  const line = sheet.rows[3]!.cells;
  expect(line.slice(1).every((cell) => cell === null)).toBe(true);
  expect(line[0]).toMatchObject({
    style: 'caption',
    formula: expect.stringContaining('COUNTIF(I6:'),
    value: ['有效', '即将到期', '已到期', '不再保留'].map(count).join('，'),
  });
  expect(sheet.merges).toContain('A4:J4');
});

it('has no term for a title that no scheme gives, and says so', () => {
  const context = testContext();
  const { id } = loadDemo(context).find(({ scheme }) => scheme === 'zju-excellent')!;
  const source = gather(context, id);
  const title = { honour: '先进集体', on: '2001-07-01', isRenewal: false, withdrawnOn: null, basis: '' };
  const unit = source.dossier.organisations[0]!;
  const dossier = { ...source.dossier, organisations: [{ ...unit, titles: [title] }] };
  const [sheet] = honoursReport({ ...source, dossier }).sheets;
  expect(titlesOf(sheet!)).toEqual([[unit.name, '先进集体', '—', '有效']]);
  expect(wordsIn(sheet!)).toContain('说明：1. 先进集体：没有可以依据的授予文件');
  expect(wordsIn(sheet!)).not.toContain('每隔四年');
});

it('knows the honour of every track, and of a scheme without tracks its own', () => {
  const rules = honourRules(['shandong-wuhao', 'zju-excellent', 'zju-shuangchuang'].map(shipped));
  expect(rules.names.map((honour) => [honour, rules.get(honour)?.validity?.years ?? null])).toEqual([
    ['五好党组织', null],
    ['优秀“五好”党支部', 4],
    ['全校党建工作标杆院级党组织', null],
    ['全校党建工作样板支部', null],
  ]);
});
