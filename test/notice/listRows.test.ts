import { describe, expect, it } from 'vitest';
import { listChanges } from '../../shared/notice/listChanges.ts';
import { chosenRows, listRows } from '../../shared/notice/listRows.ts';
import { noticeDoubts } from '../../shared/notice/noticeDoubts.ts';
import { decisionWording } from '../../shared/notice/wording.ts';
import { applied, ballot, dossierOf, found } from '../nomination/dossierOf.ts';
import {
  decision,
  excellentDossier,
  shandongDossier,
  shuangchuangDossier,
  tianjinDossier,
  zjietDossier,
} from './dossiers.ts';

const short = (rows: ReturnType<typeof listRows>) =>
  rows.map(({ name, result, isDue, award }) => [name, result, isDue, award]);

describe('the rows that a notice can list', () => {
  it('are all results where the document sets no standard, the vetoed last, none for an empty sheet', () => {
    expect(short(listRows(shandongDossier()))).toEqual([
      ['乙党总支', '总分100分，第1名', true, 'open'],
      ['甲党总支', '总分64分，第2名', true, 'open'],
      ['丙党总支', '总分64分，第2名', true, 'open'],
      ['丁党总支', '总分100分，不达标', true, 'barred'],
    ]);
  });

  it('are graded by the last round where the document has a standard', () => {
    expect(short(listRows(tianjinDossier()))).toEqual([['第一党支部', '总分93分，等次为“好”', true, 'due']]);
  });

  it('go from the highest grade on, by the second grading where there is one', () => {
    expect(short(listRows(zjietDossier()))).toEqual([
      ['数控支部', '先进', true, 'due'],
      ['机电总支', '较好', true, 'barred'],
      ['模具支部', '后进', true, 'barred'],
    ]);
  });

  it('are those put forward, in their order', () => {
    expect(short(listRows(excellentDossier()))).toEqual([
      ['模具支部', '拟授予优秀“五好”党支部称号', true, 'due'],
      ['数控支部', '拟授予优秀“五好”党支部称号', true, 'due'],
    ]);
  });

  it('say of one whose title still runs that it is renewed, in the word of the register', () => {
    const title = {
      honour: '优秀“五好”党支部',
      on: '2023-05-01',
      isRenewal: false,
      withdrawnOn: null,
      basis: '',
    };
    const rows = listRows(excellentDossier({ titles: [title] }));
    expect(rows.map(({ name, result }) => [name, result])).toEqual([
      ['模具支部', '拟授予优秀“五好”党支部称号'],
      ['数控支部', '拟授予优秀“五好”党支部称号（重新认定）'],
    ]);
    // A notice of before did not say so, and says the same all the same.
    const before = rows.map((row) => ({ ...row, result: row.result.replace('（重新认定）', '') }));
    expect(listChanges(before, rows)).toEqual([]);
  });

  it('stand under their honour, and say what became of 验收', () => {
    const rows = listRows(shuangchuangDossier());
    expect(short(rows)).toEqual([
      ['机械学院党委', '推荐为全校党建工作标杆院级党组织培育创建单位', false, 'barred'],
      ['数控支部', '通过验收，拟认定为全校党建工作样板支部', true, 'due'],
      ['模具支部', '未通过验收', false, 'barred'],
    ]);
    const built = listRows(shuangchuangDossier({ isTested: false }));
    expect(built.map(({ isDue }) => isDue)).toEqual([true, true, true]);
    expect(built[1]?.result).toBe('推荐为全校党建工作样板支部培育创建单位');
    expect(rows.map(({ group }) => group)).toEqual([
      '全校党建工作标杆院级党组织',
      '全校党建工作样板支部',
      '全校党建工作样板支部',
    ]);
  });
});

describe('one that was put forward and does not meet its conditions any more', () => {
  const entries = [
    applied('数控支部', 'excellent', { isRecommended: true, rank: 1 }),
    applied('模具支部', 'excellent', { isRecommended: true, rank: 2 }),
    ballot('模具支部', 'unit.satisfaction', 4, 1),
  ];
  const roster = ['数控支部', '模具支部'].map((name) => ({ name, kind: '教职工党支部' }));
  const dossier = dossierOf('zju-excellent', { roster, entries });

  it('is neither due for a notice nor for the honour', () => {
    expect(listRows(dossier).map(({ name, isDue, award }) => [name, isDue, award])).toEqual([
      ['数控支部', true, 'due'],
      ['模具支部', false, 'barred'],
    ]);
  });

  it('is listed only for a reason', () => {
    const listed = noticeDoubts(dossier, { chosen: ['数控支部', '模具支部'], firstDay: '2024-06-30' });
    expect(listed).toEqual(['模具支部的条件或测评现不符合，却列入了名单']);
    expect(noticeDoubts(dossier, { chosen: null, firstDay: '2024-06-30' })).toEqual([]);
  });

  it('is judged by 验收 once it was tested', () => {
    const college = { name: '机械学院党委', kind: '院级党组织', parent: '' };
    const failed = [
      applied(college.name, 'benchmark', { isRecommended: true, rank: 1, status: 'accepted' }),
      found(college.name, 'B2', false),
    ];
    const rows = listRows(dossierOf('zju-shuangchuang', { roster: [college], entries: failed }));
    expect(rows.map(({ isDue, award }) => [isDue, award])).toEqual([[true, 'due']]);
  });
});

describe('the rows that are listed', () => {
  it('are those due, or those chosen in the order of the list', () => {
    const rows = listRows(shuangchuangDossier());
    const names = (chosen: readonly string[] | null) => chosenRows(rows, chosen).map(({ name }) => name);
    expect(names(null)).toEqual(['数控支部']);
    expect(names(['模具支部', '机械学院党委'])).toEqual(['机械学院党委', '模具支部']);
    expect(chosenRows(rows, [])).toEqual([]);
  });

  it('never put one that is barred into a decision, though it was chosen', () => {
    const { rows } = decisionWording(shandongDossier(), decision({ chosen: ['c4', 'c2'] }));
    expect(rows.map(({ name }) => name)).toEqual(['乙党总支']);
  });
});
