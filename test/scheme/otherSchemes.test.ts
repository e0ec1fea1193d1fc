import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/scheme/text.ts';
import type { Track } from '../../shared/scheme/track.ts';
import { documentOf, shipped } from './shippedSchemes.ts';

const excellent = shipped('zju-excellent');
const shuangchuang = shipped('zju-shuangchuang');
const grading = shipped('zjiet-grading');

/** A track's conditions in short: id, who decides, the word that softens, the rule or the rule of each kind. */
function written({ conditions }: Track): string {
  return conditions
    .map(({ id, by, soft, rule, lines, basis }) => {
      const own = [id, by, soft && wordsOf(soft), rule && shortRule(rule), basis];
      const ofKinds = lines.map((line) => [
        `\n  ${line.kinds.join('/')}`,
        line.soft && wordsOf(line.soft),
        line.rule && shortRule(line.rule),
      ]);
      return [own, ...ofKinds].map((parts) => parts.filter(Boolean).join(' ')).join('');
    })
    .join('\n');
}

function shortRule(rule: NonNullable<Track['conditions'][number]['rule']>): string {
  switch (rule.kind) {
    case 'any':
      return rule.of.map(shortRule).join(' | ');
    case 'age':
      return `${rule.since}+${JSON.stringify(rule.term).replace(/[{}"]/g, '')}`;
    case 'awards':
      return `${rule.to.join('/')}${rule.isParty ? ' party' : ''} ${rule.level} ${rule.years ?? '-'}y ≥${rule.atLeast}`;
    case 'appraisals':
      return `${rule.names.map(wordsOf).join('/')} ${wordsOf(rule.result)} ${rule.years ?? '-'}y ≥${rule.atLeast}`;
    case 'projects':
      return `projects ${rule.level} ${rule.years ?? '-'}y ≥${rule.atLeast}`;
  }
}

/** What of the document's section is in none of the sentences, punctuation and numbering aside. */
function leftOver(document: string, from: string, to: string, track: Track): string {
  let rest = document.slice(document.indexOf(from) + from.length, document.indexOf(to));
  for (const { sentence } of track.conditions) rest = rest.replace(wordsOf(sentence), '');
  return rest.replace(/[\s\d.．，；。]|（附件\d）/gu, '');
}

describe('the shipped scheme of 优秀“五好”党支部', () => {
  const track = excellent.tracks[0]!;

  it('has three conditions, of which the half year is decided from data', () => {
    expect(excellent.tracks).toHaveLength(1);
    expect(written(track)).toBe('C1 panel\nC2 panel\nC3 data acceptedOn+months:6');
  });

  it('carries section 二 of the document whole', () => {
    expect(leftOver(documentOf('zju-excellent'), '二、参评条件', '三、方法步骤', track)).toBe('');
  });

  it('has both rates as more than 80 % and more than 90 %', () => {
    expect(track.measures).toEqual(['unit.satisfaction', 'committee.satisfaction']);
    expect(excellent.measures.map(({ id, must }) => [id, must])).toEqual([
      ['unit.satisfaction', { moreThan: 80 }],
      ['committee.satisfaction', { moreThan: 90 }],
    ]);
  });

  it('has 30 % within four years, 原则上, and a title of four years', () => {
    expect(track.quotas).toMatchObject([
      { share: 30, windowYears: 4, round: 'down', soft: { document: '原则上' } },
    ]);
    expect(track.validity).toMatchObject({
      years: 4,
      unlocks: { document: expect.stringContaining('4年内可参评') },
    });
  });

  it('has nine stages from 动员 to 表彰, 公示 before 表彰', () => {
    expect(excellent.stages.map((stage) => wordsOf(stage.name))).toEqual([
      '动员',
      '申报',
      '初评',
      '征求意见',
      '院级党组织研究确定优秀“五好”党支部建议名单',
      '党委组织部审核',
      '党委常委会审批',
      '公示',
      '学校党委发文表彰',
    ]);
  });
});

describe('the shipped scheme of “双创”', () => {
  const [benchmark, model] = shuangchuang.tracks as [Track, Track];

  it('has two tracks with the conditions of the reading', () => {
    expect(shuangchuang.tracks.map(({ id, honour }) => [id, wordsOf(honour)])).toEqual([
      ['benchmark', '全校党建工作标杆院级党组织'],
      ['model', '全校党建工作样板支部'],
    ]);
    expect(`\n${written(benchmark)}\n`).toBe(`
B1a data 原则上 foundedOn+years:5
B1b panel
B2 panel
B3a data organisation party school 5y ≥1 | 党组织书记抓基层党建和人才工作述职评议考核 好 5y ≥3 | 所在单位中层领导班子年度考核 优秀 5y ≥2
B3b data member/secretary party school 5y ≥2
B3c data+panel projects school 5y ≥1
B3d panel
B4a panel
B4b panel
B5 panel A1
`);
    expect(`\n${written(model)}\n`).toBe(`
M1a data
  教师党支部 一般 foundedOn+years:3
  学生党支部/师生联合党支部 foundedOn+years:1
M1b panel
M2 panel
M3a data organisation/secretary party school 3y ≥1 | 基层党支部建设质量提升月/基层党支部工作考核评价 好 3y ≥2
M3b data member/secretary school -y ≥1
M3c panel
M3d panel
  教师党支部
  学生党支部
  师生联合党支部
M4a panel
M4b panel
M5 panel A2
`);
  });

  it('carries section 二 of the document whole', () => {
    const document = documentOf('zju-shuangchuang');
    const [first, second] = [
      '（一）培育创建“全校党建工作标杆院级党组织”',
      '（二）培育创建“全校党建工作样板支部”',
    ];
    expect(leftOver(document, first, second, benchmark)).toBe('');
    expect(leftOver(document, second, '三、组织实施', model)).toBe('');
  });

  it('has about 5 and about 100 places, and 10 % of a unit’s branches', () => {
    expect(benchmark.quotas).toMatchObject([{ places: 5, soft: { document: '左右' } }]);
    expect(model.quotas).toMatchObject([
      { places: 100, soft: { document: '左右' } },
      { share: 10, round: 'down', soft: { document: '原则上' } },
    ]);
    expect(model.quotas[1]).not.toHaveProperty('windowYears');
  });

  it('leads from 推荐 over 培育创建 of one year to 验收, and gives no title for years', () => {
    expect(shuangchuang.statuses.map(({ name, next }) => [wordsOf(name), next])).toEqual([
      ['推荐', ['building']],
      ['培育创建', ['accepted', 'notAccepted']],
      ['验收通过', []],
      ['验收未通过', []],
    ]);
    expect(shuangchuang.building?.years).toBe(1);
    expect(shuangchuang.tracks.every((track) => track.validity === undefined)).toBe(true);
  });

  it('has the six 成果, the two deadlines and the four stages', () => {
    expect(shuangchuang.building?.results.list).toHaveLength(6);
    expect(shuangchuang.deadlines.map((deadline) => deadline.day)).toEqual(['2024-03-15', '2024-03-15']);
    expect(shuangchuang.stages.map((stage) => wordsOf(stage.name))).toEqual([
      '支部考核',
      '申报认定',
      '创建达标',
      '巩固验收',
    ]);
  });

  it('needs both guides, which the document does not contain, attached', () => {
    expect(shuangchuang.attachments.map((attachment) => attachment.id)).toEqual(['A1', 'A2']);
  });
});

describe('the shipped scheme of 分类定级', () => {
  it('has four grades by the superior, level by level, against an attached standard', () => {
    expect(grading.grading?.grades.map(wordsOf)).toEqual(['先进', '较好', '一般', '后进']);
    expect(grading.grading?.levels.map(({ by, kinds }) => [wordsOf(by), kinds])).toEqual([
      ['学院党委', ['党总支', '直属党支部']],
      ['党总支', ['党支部']],
    ]);
    expect(grading.grading?.basis).toBe('A1');
    expect(grading.sheet).toBeUndefined();
  });

  it('has the six 查 and 看, the first with a warning below three members', () => {
    expect(grading.checks?.rows.map((row) => `${wordsOf(row.text)}，${wordsOf(row.look!)}`)).toEqual([
      '查支部设置情况，看设置是否合理、规模是否合适',
      '查领导班子情况，看班子是否健全、换届是否及时',
      '查组织制度情况，看制度是否健全，落实是否到位',
      '查作用发挥情况，看活动是否正常、服务有无实效',
      '查党员发展情况，看程序是否规范、质量有无保障',
      '查投入情况，看经费是否落实、场所有无保障',
    ]);
    expect(grading.checks?.rows.map((row) => row.warnMembers?.when)).toEqual([
      { lessThan: 3 },
      ...Array(5).fill(undefined),
    ]);
  });

  it('asks for two problems rectified, one 制度 and one 服务载体, and follows 一般 and 后进', () => {
    const { atLeast, focus } = grading.rectification!;
    expect(atLeast.map(({ count, of }) => [count, wordsOf(of)])).toEqual([
      [2, '突出问题'],
      [1, '制度'],
      [1, '服务载体'],
    ]);
    expect(focus?.grades.map(wordsOf)).toEqual(['一般', '后进']);
  });
});
