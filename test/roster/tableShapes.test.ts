import { describe, expect, it } from 'vitest';
import { readTable } from '../../electron/files/readTable.ts';
import type { RosterOptions } from '../../shared/roster/readRoster.ts';
import { rosterReading } from '../../shared/roster/rosterReading.ts';
import { textTable } from '../../shared/roster/textTable.ts';
import { htmlTables } from '../../shared/table/htmlTables.ts';
import type { TableSheet } from '../../shared/table/tableSheet.ts';
import { type RawCell, xlsxFile } from '../support/xlsxFile.ts';

const kinds = ['党总支', '党支部', '教师党支部', '学生党支部'];

function read(tables: readonly TableSheet[], options: Partial<RosterOptions> = {}) {
  const { reading, notes } = rosterReading(tables, {
    kinds,
    defaultKind: '党支部',
    existing: [],
    registered: [],
    today: '2026-11-20',
    ...options,
  });
  return { ...reading, notes };
}
const pasted = (text: string, options?: Partial<RosterOptions>) => read([textTable(text)!], options);
const file = (rows: RawCell[][], sheet: object = {}) => readTable('a.xlsx', xlsxFile([{ rows, ...sheet }]));
const namesOf = ({ candidates }: ReturnType<typeof read>) =>
  candidates.map(({ candidate }) => candidate.name);
const unitsOf = ({ candidates }: ReturnType<typeof read>) =>
  candidates.map(({ row, candidate: { name, secretary } }) => [row, name, secretary]);

describe('blocks side by side', () => {
  const block = ['序号', '单位', '书记'];

  it('are all read, one after the other, with their rows', () => {
    const reading = pasted(
      [
        [...block, ...block].join('\t'),
        '1\t甲党支部\t张三\t3\t丙党支部\t王五',
        '2\t乙党支部\t李四\t4\t丁党支部\t赵六',
        '\t\t\t5\t戊党支部\t钱七',
      ].join('\n'),
    );
    expect(unitsOf(reading)).toEqual([
      [2, '甲党支部', '张三'],
      [3, '乙党支部', '李四'],
      [2, '丙党支部', '王五'],
      [3, '丁党支部', '赵六'],
      [4, '戊党支部', '钱七'],
    ]);
    expect(reading.notes).toContain('表中并排的 2 栏都已读入。');
  });

  it('are read across where their numbers count across', () => {
    const reading = pasted(
      `${[...block, ...block, ...block].join('\t')}\n1\t甲\t张三\t2\t乙\t李四\t3\t丙\t王五\n4\t丁\t赵六\t5\t戊\t钱七\t\t\t`,
    );
    expect(namesOf(reading)).toEqual(['甲', '乙', '丙', '丁', '戊']);
  });

  it('may have a blank column between them, or no numbers', () => {
    expect(
      namesOf(pasted('支部名称\t书记\t\t支部名称\t书记\n甲\t张三\t\t丙\t王五\n乙\t李四\t\t丁\t赵六')),
    ).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('may have no header, where their numbers go on', () => {
    expect(
      unitsOf(pasted('1\t甲党支部\t张三\t3\t丙党支部\t王五\n2\t乙党支部\t李四\t4\t丁党支部\t赵六')),
    ).toEqual([
      [1, '甲党支部', '张三'],
      [2, '乙党支部', '李四'],
      [1, '丙党支部', '王五'],
      [2, '丁党支部', '赵六'],
    ]);
  });

  it('may be names alone', () => {
    expect(namesOf(pasted('单位\t单位\t单位\n甲党支部\t丙党支部\t戊党支部\n乙党支部\t丁党支部\t'))).toEqual([
      '甲党支部',
      '乙党支部',
      '丙党支部',
      '丁党支部',
      '戊党支部',
    ]);
  });

  it('may have a column before them that is for all', () => {
    const { candidates } = pasted('所属党委\t支部名称\t书记\t支部名称\t书记\n学院党委\t甲\t张三\t乙\t李四');
    expect(candidates.map(({ candidate }) => [candidate.name, candidate.parent])).toEqual([
      ['甲', '学院党委'],
      ['乙', '学院党委'],
    ]);
  });
});

describe('rows that the file hides', () => {
  const rows = [['单位名称'], ['甲党支部'], ['乙党支部'], ['丙党支部'], ['丁党支部']];

  it.each([
    [
      'by a filter',
      '<autoFilter ref="A1:A5"/>',
      '被筛选隐藏的 2 行没有读入；需要的，请选择一并读入，或在原表中取消隐藏。',
    ],
    ['by hand', '', '隐藏的 2 行没有读入；需要的，请选择一并读入，或在原表中取消隐藏。'],
  ])('%s are left out with a note, and brought in when a person says so', (_name, after, note) => {
    const tables = file(rows, { hidden: [2, 4], after });
    expect(namesOf(read(tables))).toEqual(['甲党支部', '丙党支部']);
    expect(read(tables).notes).toContain(note);
    expect(namesOf(read(tables, { withHidden: true }))).toEqual([
      '甲党支部',
      '乙党支部',
      '丙党支部',
      '丁党支部',
    ]);
  });

  it('are known in a web page', () => {
    const html =
      "<table><tr><td>单位名称</td></tr><tr><td>甲党支部</td></tr><tr height=0 style='display:none'><td>乙党支部</td></tr></table>";
    expect(namesOf(read(htmlTables(html)))).toEqual(['甲党支部']);
  });

  it('say so where there is nothing else', () => {
    expect(read(file(rows, { hidden: [1, 2, 3, 4] })).refusal).toBe(
      '表中没有可导入的单位：有内容的 4 行都是隐藏的，没有读入',
    );
  });

  it('and columns are said', () => {
    const tables = file(
      [
        ['单位名称', '书记'],
        ['甲党支部', '张三'],
      ],
      { before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>' },
    );
    expect(read(tables).notes).toContain('隐藏的 B 列也已读入，请核对。');
  });
});

describe('lines that are no units', () => {
  it.each([
    '填表人：张三',
    '填表人：张三　　审核人：李四',
    '制表：王五',
    '审核：',
    '单位负责人（签字）：',
    '党总支书记签字：',
    '（盖章）',
    '（公　章）',
    '中共某某学院委员会（盖章）',
    '填报单位（盖章）：某某学院党委',
    '联系电话：12345678',
    '2026年5月1日',
    '2026.5.1',
    '　　年　　月　　日',
    '二〇二六年五月一日',
    '填表日期：2026年5月1日',
    '注：1. 本表一式两份。',
    '注1：人数截至五月底',
    '备注：以上为在册党支部',
    '说明',
    '※ 含预备党员',
    '2. 请于五月底前报送，逾期不再受理。',
    '共 12 个党支部',
    '以上共12个党支部',
    '合　计',
    '小计：',
    '总计（个）',
    '平均分',
    '最高分',
    '第 1 页，共 3 页',
    '附件1',
    '2026年度参评单位名单',
  ])('“%s”', (line) => {
    const reading = pasted(`序号\t支部名称\t书记\n1\t甲党支部\t张三\n2\t乙党支部\t李四\n\t${line}\t`);
    expect(namesOf(reading)).toEqual(['甲党支部', '乙党支部']);
    expect(reading.problems).toEqual([]);
    expect(reading.notes.join()).toMatch(/第 4 行/);
    const below = pasted(`支部名称\t书记\n甲党支部\t张三\n乙党支部\t李四\n${line}\t`);
    expect([namesOf(below), below.problems]).toEqual([['甲党支部', '乙党支部'], []]);
    const alone = pasted(`甲党支部\n乙党支部\n${line}`);
    expect([namesOf(alone), alone.problems]).toEqual([['甲党支部', '乙党支部'], []]);
  });

  it('numbered rows without a unit, the header once more and blank rows', () => {
    const text =
      '序号\t支部名称\t类型\t书记\n1\t甲党支部\t党支部\t张三\n\t\t\t\n序号\t支部名称\t类型\t书记\n2\t\t\t\n3\t\t党支部\t\n4\t\t\t';
    const reading = pasted(text);
    expect([namesOf(reading), reading.problems]).toEqual([['甲党支部'], []]);
    expect(reading.notes).toContain('第 5–7 行没有填单位，已略过。');
  });

  it('a heading that goes across', () => {
    const tables = file(
      [
        ['支部名称', '书记', '人数'],
        ['甲党支部', '张三', 3],
        ['第二部分', null, null],
        ['乙党支部', '李四', 4],
      ],
      { after: '<mergeCells count="1"><mergeCell ref="A3:C3"/></mergeCells>' },
    );
    expect(namesOf(read(tables))).toEqual(['甲党支部', '乙党支部']);
  });

  it.each([
    '统计学院党支部',
    '审计处党支部',
    '附属中学党支部',
    '注册中心党支部',
    '日语系党支部',
    '时间频率研究所党支部',
    '领导科学系党支部',
    '电话中心党支部',
    '说明书编辑部党支部',
    '合作交流处党支部',
    '共青团委党支部',
    '会计合计科党支部',
    '教务处',
    '书记处党支部',
    '联合党支部（机电、信息）',
  ])('but “%s” is one', (name) => {
    expect(namesOf(pasted(`支部名称\t书记\n甲党支部\t张三\n${name}\t李四`))).toEqual(['甲党支部', name]);
  });

  it('headings of groups, between units that are not numbered so', () => {
    const reading = pasted(
      '一、党总支\n机电党总支\n信息党总支\n二、党支部（2个）\n教务处党支部\n学生处党支部',
    );
    expect(namesOf(reading)).toEqual(['机电党总支', '信息党总支', '教务处党支部', '学生处党支部']);
    expect(reading.notes.join()).toContain('第 1、4 行不是单位');
    expect(namesOf(pasted('一、学生党支部\n二、教师党支部'))).toEqual(['学生党支部', '教师党支部']);
  });

  it('another table below, whose rows are said', () => {
    const reading = pasted(
      '单位\t类型\t书记\n甲党支部\t党支部\t张三\n\t\t\n单位\t支部总数\t名额\n学院党委\t11\t3',
    );
    expect([namesOf(reading), reading.problems]).toEqual([['甲党支部'], []]);
    expect(reading.notes).toContain('第 4 行起是另一张表，没有读入。');
  });

  it('rows that tell more of the unit above, in a list of details', () => {
    const reading = pasted('单位\t扣分情形\n甲党支部\t材料缺少\n甲党支部\t会议记录缺少\n乙党支部\t材料缺少');
    expect([namesOf(reading), reading.problems]).toEqual([['甲党支部', '乙党支部'], []]);
    expect(reading.notes).toContain('第 3 行与上一行是同一单位，只取一次。');
  });

  it('a second table below with its columns in another order', () => {
    const reading = pasted('支部名称\t书记\n甲党支部\t张三\n书记\t支部名称\n李四\t乙党支部');
    expect(unitsOf(reading)).toEqual([
      [2, '甲党支部', '张三'],
      [4, '乙党支部', '李四'],
    ]);
  });
});

describe('the worksheet', () => {
  const roster = {
    name: '名单',
    rows: [
      ['单位名称', '书记'],
      ['甲党支部', '张三'],
    ],
  };
  const other = { name: '说明', rows: [['填写说明'], ['请如实填写']] };

  it('with the header is taken, though it is not the first, and the note says so', () => {
    const reading = read(readTable('a.xlsx', xlsxFile([other, roster])));
    expect(namesOf(reading)).toEqual(['甲党支部']);
    expect(reading.notes).toContain('读的是工作表“名单”。');
  });

  it('is the first of several that have one; the others are named', () => {
    const second = {
      name: '另一张',
      rows: [
        ['单位名称', '书记'],
        ['乙党支部', '李四'],
      ],
    };
    const reading = read(readTable('a.xlsx', xlsxFile([other, roster, second])));
    expect(namesOf(reading)).toEqual(['甲党支部']);
    expect(reading.notes).toContain('读的是工作表“名单”；“另一张”也像名单，没有读入。');
  });

  it('is a hidden one only where there is no other', () => {
    const hidden = { ...roster, state: 'hidden' } as const;
    expect(namesOf(read(readTable('a.xlsx', xlsxFile([{ rows: [['乙党支部']] }, hidden]))))).toEqual([
      '乙党支部',
    ]);
  });
});

describe('pasted lines', () => {
  it.each<[string, string, string[]]>([
    ['with commas', '甲党支部,党支部,学院党委,张三\n乙党支部,党支部,学院党委,李四', ['甲党支部', '乙党支部']],
    ['with Chinese commas', '甲党支部，张三，46\n乙党支部，李四，12', ['甲党支部', '乙党支部']],
    ['with 、 between fields', '甲党支部、党支部、张三\n乙党支部、党支部、李四', ['甲党支部', '乙党支部']],
    ['with a mark at each end', '甲党支部，\n乙党支部，\n丙党支部。', ['甲党支部', '乙党支部', '丙党支部']],
    ['with 、 at each end', '甲党支部、\n乙党支部、\n丙党支部', ['甲党支部', '乙党支部', '丙党支部']],
    ['with a tab at each end', '甲党支部\t\n乙党支部\t\n', ['甲党支部', '乙党支部']],
    [
      'with a tab after each field',
      '名称\t,书记\t\n甲党支部\t,张三\t\n乙党支部\t,李四\t',
      ['甲党支部', '乙党支部'],
    ],
    ['all on one', '甲党支部、乙党支部、丙党支部。', ['甲党支部', '乙党支部', '丙党支部']],
    ['all on one with 和', '甲党支部、乙党支部和丙党支部', ['甲党支部', '乙党支部', '丙党支部']],
    ['with single blanks', '1. 甲党支部 张三 46人\n2. 乙党支部 李四 12人', ['甲党支部', '乙党支部']],
    ['numbered, of names with no ending', '1、教务处\n2、学生处', ['教务处', '学生处']],
    ['several on each', '甲党支部，乙党支部\n丙党支部', ['甲党支部', '乙党支部', '丙党支部']],
    ['with wide blanks', '甲党支部    张三\n乙党支部    李四', ['甲党支部', '乙党支部']],
    ['numbered 1、', '1、甲党支部\n2、乙党支部', ['甲党支部', '乙党支部']],
    ['numbered 1.', '1. 甲党支部\n2. 乙党支部', ['甲党支部', '乙党支部']],
    ['numbered 1．', '1．甲党支部\n2．乙党支部', ['甲党支部', '乙党支部']],
    ['numbered （1）', '（1）甲党支部\n（2）乙党支部', ['甲党支部', '乙党支部']],
    ['numbered 1）', '1）甲党支部\n2）乙党支部', ['甲党支部', '乙党支部']],
    ['numbered ①', '①甲党支部\n②乙党支部', ['甲党支部', '乙党支部']],
    ['numbered 一、', '一、甲党支部\n二、乙党支部', ['甲党支部', '乙党支部']],
    ['numbered （一）', '（一）甲党支部\n（二）乙党支部', ['甲党支部', '乙党支部']],
    ['numbered with a blank', '1 甲党支部\n2 乙党支部', ['甲党支部', '乙党支部']],
    ['numbered with a tab', '1\t甲党支部\n2\t乙党支部', ['甲党支部', '乙党支部']],
    ['whose names hold 、', '机关一、二支部\n教学一、二支部', ['机关一、二支部', '教学一、二支部']],
    [
      'whose names hold a comma',
      '机电，信息联合党支部\n土木，建筑联合党支部',
      ['机电，信息联合党支部', '土木，建筑联合党支部'],
    ],
    [
      'whose names begin with numbers',
      '一、二年级党支部\n三、四年级党支部',
      ['一、二年级党支部', '三、四年级党支部'],
    ],
    ['whose names begin with figures', '1号楼党支部\n2号楼党支部', ['1号楼党支部', '2号楼党支部']],
    [
      'numbered, and holding 、',
      '1、机关一、二支部\n2、教学一、二支部',
      ['机关一、二支部', '教学一、二支部'],
    ],
    ['that keep a text by a formula', '单位名称\t书记\n="甲党支部"\t="张三"', ['甲党支部']],
  ])('%s are whole names', (_name, text, names) => {
    const reading = pasted(text);
    expect([namesOf(reading), reading.problems]).toEqual([names, []]);
  });
});

describe('merged cells', () => {
  const html =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:"\\@"}</style></head><body><!--StartFragment--><table><col width=72><tr><td colspan=4>党支部名单</td></tr><tr><td>上级党组织</td><td>类别</td><td>支部名称</td><td>书记</td></tr><tr><td rowspan=2>机电工程系\n  党总支</td><td rowspan=2>教师党支部</td><td>机电一&nbsp;支部</td><td>张三</td></tr><tr><td>机电二支部<br></td><td>李四</td></tr><tr><td></td><td></td><td>教务处党支部</td><td>王五</td></tr></table><!--EndFragment--></body></html>';

  it('of the clipboard’s web page are filled, and an empty cell stays empty', () => {
    const { candidates } = read(htmlTables(html));
    expect(candidates.map(({ candidate: { name, kind, parent } }) => [name, kind, parent])).toEqual([
      ['机电一 支部', '教师党支部', '机电工程系党总支'],
      ['机电二支部', '教师党支部', '机电工程系党总支'],
      ['教务处党支部', '党支部', ''],
    ]);
  });

  const text =
    '上级党组织\t类别\t支部名称\n机电党总支\t教师党支部\t机电一支部\n\t\t机电二支部\n信息党总支\t\t信息学生党支部';

  it('of plain text are filled down with a note, since they are left of the name', () => {
    const { candidates, notes } = pasted(text);
    expect(candidates.map(({ candidate: { kind, parent } }) => [kind, parent])).toEqual([
      ['教师党支部', '机电党总支'],
      ['教师党支部', '机电党总支'],
      ['教师党支部', '信息党总支'],
    ]);
    expect(notes.join()).toContain('第 3、4 行左边的上级单位或类型是空的');
  });

  it('of plain text stay empty where a person says so', () => {
    const { candidates, fillable } = pasted(text, { isFillingDown: false });
    expect(candidates.map(({ candidate: { kind, parent } }) => [kind, parent])).toEqual([
      ['教师党支部', '机电党总支'],
      ['党支部', ''],
      ['学生党支部', '信息党总支'],
    ]);
    expect(fillable).toBe(2);
  });

  it('are not guessed right of the name', () => {
    const { candidates } = pasted('支部名称\t上级党组织\n甲党支部\t学院党委\n乙党支部\t');
    expect(candidates[1]?.candidate.parent).toBe('');
  });
});

describe('a web page on the clipboard', () => {
  it('has the texts that its cells show, whatever is around them', () => {
    const [table] = htmlTables(
      "<table><thead><tr><th>名称</th><th>说明</th></tr></thead><tbody><tr><td><p class=MsoNormal><b>甲</b>&#20826;<span style='mso-spacerun:yes'> </span>支部</p></td><td title=\"a>b\">&lt;1&gt; &amp; 2</td></tr><tr><td>乙<script>alert('<td>')</script></td><td><table><tr><td>内</td></tr></table>外</td></tr></tbody></table>",
    );
    expect(table!.rows.map((cells) => cells.map((cell) => cell.replaceAll('\n', '')))).toEqual([
      ['名称', '说明'],
      ['甲党 支部', '<1> & 2'],
      ['乙', '内外'],
    ]);
  });

  it('is no table where it has none, and cannot claim more than there is', () => {
    expect(htmlTables('<p>甲党支部</p>')).toEqual([]);
    const [table] = htmlTables('<table><tr><td rowspan=99999999 colspan=99999999>甲</td></tr></table>');
    expect(table!.rows).toHaveLength(1);
    expect(table!.rows[0]!.length).toBeLessThanOrEqual(100);
  });
});

describe('a kind that the scheme does not have', () => {
  const text = '单位名称\t类型\n甲支部\t教职工党支部\n乙支部\t教职工支部\n丙党委\t院级党委\n丁支部\t教师支部';

  it('is a problem with a choice, never another kind', () => {
    const { candidates, problems } = pasted(text);
    expect(candidates.map(({ candidate }) => [candidate.name, candidate.kind])).toEqual([
      ['丁支部', '教师党支部'],
    ]);
    expect(problems.map(({ row, text: sentence, ask }) => [row, sentence, ask])).toEqual([
      [2, '方案没有“教职工党支部”这一类型，请选择按哪一类型', { kind: 'kind', unknown: '教职工党支部' }],
      [3, '方案没有“教职工支部”这一类型，请选择按哪一类型', { kind: 'kind', unknown: '教职工支部' }],
      [4, '方案没有“院级党委”这一类型，请选择按哪一类型', { kind: 'kind', unknown: '院级党委' }],
    ]);
  });

  it('is what a person chose, in every row that has it', () => {
    const kindFor = new Map([['教职工党支部', '教师党支部']]);
    const { candidates, problems } = pasted(text, { kindFor });
    expect(candidates.map(({ candidate }) => candidate.kind)).toEqual([
      '教师党支部',
      '教师党支部',
      '教师党支部',
    ]);
    expect(problems.map(({ row }) => row)).toEqual([4]);
  });

  it('is asked about where the name alone shows it', () => {
    const { problems } = pasted('单位名称\n机械学院党委', {
      kinds: ['院级党组织', '教师党支部'],
      defaultKind: '院级党组织',
    });
    expect(problems).toMatchObject([
      { text: '看名称是“党委”，方案没有这一类型，请选择按哪一类型', ask: { kind: 'kind', unknown: '党委' } },
    ]);
  });

  it('is taken as it is written where there is no scheme', () => {
    const { candidates } = pasted(text, { kinds: null });
    expect(candidates.map(({ candidate }) => candidate.kind)).toEqual([
      '教职工党支部',
      '教职工支部',
      '院级党委',
      '教师支部',
    ]);
  });
});
