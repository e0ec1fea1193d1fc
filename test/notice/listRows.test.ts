import { describe, expect, it } from 'vitest';
import { listChanges } from '../../shared/notice/listChanges.ts';
import { chosenRows, listRows } from '../../shared/notice/listRows.ts';
import { noticeDoubts } from '../../shared/notice/noticeDoubts.ts';
import { proposedDecision } from '../../shared/notice/proposed.ts';
import { decisionWording } from '../../shared/notice/wording.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { applied, ballot, dossierOf, found } from '../nomination/dossierOf.ts';
import {
  acceptedOn,
  decision,
  excellentDossier,
  shandongDossier,
  shuangchuangDossier,
  soundEntries,
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
  const names = ['数控支部', '模具支部'];
  const roster = names.map((name) => ({ name, kind: '教职工党支部', acceptedOn }));
  const recommended = names.flatMap((name, index) => [
    ...soundEntries(name),
    applied(name, 'excellent', { isRecommended: true, rank: index + 1 }),
  ]);
  const isOf = (kind: string, key: string) => (entry: Entry) =>
    entry.candidateId === '模具支部' && entry.kind === kind && entry.key === key;
  const without = (isGone: (entry: Entry) => boolean) =>
    dossierOf('zju-excellent', { roster, entries: recommended.filter((entry) => !isGone(entry)) });
  const doubtsOf = (dossier: ReturnType<typeof dossierOf>, chosen: readonly string[] | null) =>
    noticeDoubts(dossier, { chosen: chosen && [...chosen], firstDay: '2024-06-30', date: '2024-06-30' });
  const dossier = dossierOf('zju-excellent', {
    roster,
    entries: [...recommended, ballot('模具支部', 'unit.satisfaction', 4, 1)],
  });

  it('is neither due for a notice nor for the honour', () => {
    expect(listRows(dossier).map(({ name, isDue, award }) => [name, isDue, award])).toEqual([
      ['数控支部', true, 'due'],
      ['模具支部', false, 'barred'],
    ]);
  });

  it('is listed only for a reason', () => {
    expect(doubtsOf(dossier, names)).toEqual(['模具支部的条件或测评现不符合，却列入了名单']);
    expect(doubtsOf(dossier, null)).toEqual([]);
  });

  it.each([
    ['a finding', without(isOf('finding', 'C2')), '模具支部的条件C2现没有判定，却列入了名单'],
    [
      'a ballot',
      without(isOf('ballot', '-/unit.satisfaction/0')),
      '模具支部的测评“本单位党内外群众对党支部的满意率应高于80%”现没有判定，却列入了名单',
    ],
    [
      'a day of the register',
      dossierOf('zju-excellent', {
        roster: roster.map((each) => ({ ...each, acceptedOn: each.name === '模具支部' ? null : acceptedOn })),
        entries: recommended,
      }),
      '模具支部的条件C3现没有判定，却列入了名单',
    ],
  ])('is listed only for a reason where %s was taken away, and not honoured unasked', (_, open, doubt) => {
    expect(doubtsOf(open, null)).toEqual([doubt]);
    expect(doubtsOf(open, ['数控支部'])).toEqual([]);
    expect(listRows(open).map(({ isDue, award }) => [isDue, award])).toEqual([
      [true, 'due'],
      [true, 'open'],
    ]);
    expect(proposedDecision(open).chosen).toEqual(['数控支部']);
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

  it('are of a unit that is put forward twice only what is due', () => {
    const row = { candidateId: 'a', name: '甲', parent: '', result: '推荐' } as const;
    const due = { ...row, group: '标杆', isDue: true, award: 'due' } as const;
    const failed = {
      ...row,
      group: '样板',
      isDue: false,
      award: 'barred',
      doubt: '的条件或测评现不符合',
    } as const;
    expect(chosenRows([due, failed], ['a']).map(({ group }) => group)).toEqual(['标杆']);
    expect(chosenRows([failed], ['a']).map(({ group }) => group)).toEqual(['样板']);
  });

  it('never put one that is barred into a decision, though it was chosen', () => {
    const { rows } = decisionWording(shandongDossier(), decision({ chosen: ['c4', 'c2'] }));
    expect(rows.map(({ name }) => name)).toEqual(['乙党总支']);
  });
});
