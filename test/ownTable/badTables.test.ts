import { describe, expect, it } from 'vitest';
import { pastedSource } from '../../shared/ownTable/pastedSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';

const read = (lines: readonly string[]) =>
  readOwnTable(pastedSource('a', { html: '', text: lines.join('\n') }));
const head = '项目\t考评内容\t分值\t评分标准';
const problemsOf = (lines: readonly string[]) => read(lines).problems.map(({ text }) => text);
const notesOf = (lines: readonly string[]) => read(lines).notes.join('\n');

describe('a table that is drawn otherwise', () => {
  it('bears points without 分 at the end of a content', () => {
    const draft = read(['项目\t考评内容\t评分标准', '组织\t换届（5）\t未换届扣5分']);
    expect(draft.dimensions[0]!.items[0]!.max!.points).toBe(500);
    expect(draft.ledger.open).toBe(0);
  });

  it('says points of a level alone: its contents are one item', () => {
    const html =
      '<table><tr><td>项目<td>考评内容<td>评分标准<tr><td rowspan=2>组织（20分）<td>换届<td>未换届扣5分<tr><td>分工<td>不明确扣3分</table>';
    const draft = readOwnTable(pastedSource('a', { html, text: '' }));
    const [item, ...more] = draft.dimensions[0]!.items;
    expect([item!.content.text, item!.max!.points, item!.rules.length, more]).toEqual([
      '换届\n分工',
      2000,
      2,
      [],
    ]);
    expect(draft.notes.join()).toContain('“组织（20分）”的 2 条内容没有各自的分值，合为一条，共 20 分');
  });

  it('repeats a head of two rows on the next page', () => {
    const rows = (body: string) =>
      `<tr><td colspan=2>考核指标<td rowspan=2>分值<td rowspan=2>评分标准<tr><td>一级指标<td>二级指标${body}`;
    const html = `<table>${rows('<tr><td>组织<td>换届<td>5<td>未换届扣5分')}${rows('<tr><td>作风<td>廉洁<td>3<td>违纪扣3分')}</table>`;
    const draft = readOwnTable(pastedSource('a', { html, text: '' }));
    expect(draft.dimensions.flatMap(({ items }) => items.map(({ content }) => content.text))).toEqual([
      '换届',
      '廉洁',
    ]);
  });

  it('has contents and standards in one column beside merged levels', () => {
    const html =
      '<table><tr><td>项目<td>考核内容及评分标准<td>分值<tr><td rowspan=2>组织<td>按期换届，未换届扣5分<td>5<tr><td>分工明确，不明确扣3分<td>3</table>';
    const draft = readOwnTable(pastedSource('a', { html, text: '' }));
    expect(draft.found[0]!.columns.map(({ role }) => role)).toEqual(['dimension', 'content', 'max']);
    expect(draft.dimensions[0]!.items.map(({ standard, rules }) => [standard!.text, rules.length])).toEqual([
      ['按期换届，未换届扣5分', 1],
      ['分工明确，不明确扣3分', 1],
    ]);
  });

  it('limits bonus points and the whole in a note', () => {
    const draft = read([
      head,
      '组织\t换届\t100\t未换届扣5分',
      '加分项\t表彰\t\t每次加2分',
      '备注：加分累计不超过8分，总分不超过105分。\t\t\t',
    ]);
    expect([draft.dimensions[1]!.cap, draft.cap, draft.ledger.open, draft.problems]).toEqual([
      800,
      10500,
      0,
      [],
    ]);
  });

  it('adds and takes points beside the total', () => {
    const draft = read([
      head,
      '组织\t换届\t100\t未换届扣5分',
      '加减分项\t奖惩\t10\t受表彰每次加2分，受批评每次扣2分',
    ]);
    expect(draft.dimensions[1]!.items[0]).toMatchObject({
      max: { points: 0 },
      cap: 1000,
      floor: -1000,
      start: 'zero',
    });
  });

  it('has a table for each dimension, under its heading', () => {
    const table = (content: string, points: number) =>
      `<table><tr><td>考评内容<td>分值<td>评分标准<tr><td>${content}<td>${points}<td>未落实扣1分</table>`;
    const html = `<p>党支部考核标准</p><p>一、组织建设（60分）</p>${table('换届', 60)}<p>二、作风建设（40分）</p>${table('廉洁', 40)}`;
    const draft = readOwnTable(pastedSource('a', { html, text: '' }));
    expect(draft.title.text).toBe('党支部考核标准');
    expect(
      draft.dimensions.map(({ name, max, items }) => [name.text, max!.points, items[0]!.content.text]),
    ).toEqual([
      ['一、组织建设', 6000, '换届'],
      ['二、作风建设', 4000, '廉洁'],
    ]);
    expect([draft.ledger.open, draft.problems]).toEqual([0, []]);
  });

  it('counts bonus points to the total where the total says so', () => {
    const draft = read([
      '考评表（100分）\t\t\t',
      head,
      '组织\t换届\t90\t未换届扣5分',
      '加分项\t表彰\t10\t每次加2分',
    ]);
    expect(draft.dimensions.map(({ kind }) => kind)).toEqual(['points', 'points']);
    expect(draft.dimensions[1]!.items[0]).toMatchObject({ start: 'zero', max: { points: 1000 } });
  });

  it('takes a content over several points as the level above them', () => {
    const html =
      '<table><tr><td>项目<td>考评内容<td>分值<td>评分标准<tr><td rowspan=2>组织<td rowspan=2>组织生活（9分）<td>5<td>每少开一次党员大会扣1分<tr><td>4<td>每少上一次党课扣1分</table>';
    const draft = readOwnTable(pastedSource('a', { html, text: '' }));
    expect(
      draft.dimensions[0]!.items.map(({ group, content, max }) => [group!.text, content.text, max!.points]),
    ).toEqual([
      ['组织生活', '每少开一次党员大会扣1分', 500],
      ['组织生活', '每少上一次党课扣1分', 400],
    ]);
    expect(draft.problems).toEqual([]);
  });

  it('has the points of a level merged in the column of points, beside contents with their own', () => {
    const html =
      '<table><tr><td>项目<td>考评内容<td>分值<td>评分标准<tr><td rowspan=2>组织<td>换届（5分）<td rowspan=2>9<td>未换届扣5分<tr><td>分工（4分）<td>不明确扣2分</table>';
    const draft = readOwnTable(pastedSource('a', { html, text: '' }));
    const [dimension] = draft.dimensions;
    expect([dimension!.max!.points, dimension!.items.map(({ max }) => max!.points)]).toEqual([
      900,
      [500, 400],
    ]);
  });

  it('has points over several contents without their own: they are one item', () => {
    const html =
      '<table><tr><td>项目<td>考评内容<td>分值<td>评分标准<tr><td rowspan=2>组织<td>换届<td rowspan=2>9<td>未换届扣5分<tr><td>分工<td>不明确扣2分</table>';
    const [item] = readOwnTable(pastedSource('a', { html, text: '' })).dimensions[0]!.items;
    expect([item!.content.text, item!.max!.points, item!.rules.length]).toEqual(['换届\n分工', 900, 2]);
  });

  it('tells the way of looking from the standard', () => {
    const [found] = read([
      '项目\t考评内容\t分值\t评分标准\t考核办法\t实得分数',
      '组织\t换届\t5\t未换届扣5分\t查看文件\t',
    ]).found;
    expect(found!.columns.map(({ role }) => role)).toEqual([
      'dimension',
      'content',
      'max',
      'standard',
      'way',
      'score',
    ]);
  });

  it('ends with who signs and when', () => {
    const draft = read([head, '组织\t换届\t5\t未换届扣5分', '考评人签字：\t\t日期：\t2024年  月  日']);
    expect([draft.dimensions[0]!.items.length, draft.problems]).toEqual([1, []]);
  });

  it.each([
    ['90分以上为优秀，80～89分为良好，60～79分为合格，60分以下为不合格。', '优秀90 良好80 合格60 不合格0'],
    [
      '优秀（90分及以上）、良好（75—89分）、合格（60-74分）、不合格（60分以下）四个等次。',
      '优秀90 良好75 合格60 不合格0',
    ],
    [
      '优秀：90分（含）以上；良好：80（含）-90分；合格：60（含）—80分；不合格：60分以下。',
      '优秀90 良好80 合格60 不合格0',
    ],
    [
      '得分在90分以上的，评定为“好”等次；80分以上的，评定为“较好”等次；80分以下的，评定为“一般”等次。',
      '好90 较好80 一般0',
    ],
    ['A级90分以上，B级80-89分，C级60-79分，D级60分以下。', 'A级90 B级80 C级60 D级0'],
    ['≥90为优秀，≥75为良好，≥60为合格。', '优秀90 良好75 合格60'],
    ['五星级：95分以上；四星级：90-94分；三星级：80-89分。', '五星级95 四星级90 三星级80'],
  ])('grades: %s', (line, expected) => {
    const draft = read([head, '组织\t换届\t100\t未换届扣5分', `${line}\t\t\t`]);
    expect(draft.grades.map(({ name, from }) => `${name.text}${from / 100}`).join(' ')).toBe(expected);
    expect(draft.ledger.open).toBe(0);
  });

  it('is wrapped as Word wraps what it puts on the clipboard', () => {
    const html = `<p class=MsoNormal><b>党支部考核评分\r\n标准<o:p></o:p></b></p>\r\n<table>\r\n<tr><td><p>项<span\r\n lang=EN-US>&nbsp; </span>目</p></td><td><p>考核内容</p></td><td><p>分值</p></td><td><p>评分标准</p></td></tr>\r\n<tr><td><p>组</p><p>织</p></td><td><p><span lang=EN-US>1-1</span>按时足额缴\r\n 纳党费</p></td><td><p>10<o:p></o:p></p></td><td><p><![if !supportLists]>1.<span>&nbsp;&nbsp; </span><![endif]>每有一人未缴\r\n 纳扣0.5分；</p><p>2.未公示扣2分。</p></td></tr></table>`;
    const draft = readOwnTable(pastedSource('a', { html, text: '' }));
    expect(draft.title.text).toBe('党支部考核评分标准');
    expect(draft.dimensions.map(({ name }) => name.text)).toEqual(['组织']);
    expect(draft.dimensions[0]!.items[0]).toMatchObject({
      id: '1-1',
      content: { text: '按时足额缴纳党费' },
      standard: { text: '1. 每有一人未缴纳扣0.5分；\n2.未公示扣2分。' },
    });
    expect(draft.dimensions[0]!.items[0]!.rules).toHaveLength(2);
  });

  it.each([
    [['青松学院', '党支部考核办法', '四、考核标准'], '党支部考核办法'],
    [['附件2：党支部考核评分表（100分）'], '党支部考核评分表'],
    [['党支部考核评分表', '单位：        时间：'], '党支部考核评分表'],
    [['一、考核标准'], '一、考核标准'],
  ])('is called by what stands above: %s', (lines, title) => {
    const table = '<table><tr><td>考评内容<td>分值<td>评分标准<tr><td>换届<td>5<td>未换届扣5分</table>';
    const html = `${lines.map((line) => `<p>${line}</p>`).join('')}${table}`;
    expect(readOwnTable(pastedSource('a', { html, text: '' })).title.text).toBe(title);
  });

  it('has no head at all', () => {
    const html =
      '<table><tr><td rowspan=2>组织<td>按期换届<td>5分<td>未换届扣5分<tr><td>分工明确<td>3分<td>不明确扣3分</table>';
    const [found] = readOwnTable(pastedSource('a', { html, text: '' })).found;
    expect(found!.columns.map(({ role }) => role)).toEqual(['dimension', 'content', 'max', 'standard']);
  });
});

describe('a table that is not plain', () => {
  it('no table at all', () => {
    expect(problemsOf(['关于考评的通知', '请各支部认真落实。'])[0]).toContain('没有找到表格');
  });

  it('a table that is none of standards', () => {
    expect(problemsOf(['姓名\t电话', '张三\t123', '李四\t456'])[0]).toContain('没有找到评分标准的表格');
  });

  it('a table without any points', () => {
    expect(problemsOf(['项目\t考评内容\t评分标准', '组织\t换届\t未换届的扣分'])).toContain(
      '“换届”没有分值，请填写',
    );
  });

  it('points that nobody can read', () => {
    expect(problemsOf([head, '组织\t换届\t10-15\t未换届扣5分', '组织\t学习\t若干\t缺一次扣1分'])).toEqual([
      '“换届”分值“10-15”看不懂，请填写',
      '“学习”分值“若干”看不懂，请填写',
    ]);
  });

  it('two maxima for one item', () => {
    expect(problemsOf([head, '组织\t换届（8分）\t10\t未换届扣5分'])).toEqual([
      '“换届（8分）”分值栏为 10 分，考评内容中为 8 分，请选定一个',
    ]);
    const html =
      '<table><tr><td>考评内容<td>分值<td>评分标准<tr><td rowspan=2>换届<td>5<td rowspan=2>未换届扣5分<tr><td>3</table>';
    expect(readOwnTable(pastedSource('a', { html, text: '' })).problems.map(({ text }) => text)).toEqual([
      '“换届”有 2 个分值（5、3），请选定一个',
    ]);
  });

  it('points that sum to 97 of 100', () => {
    expect(
      notesOf(['考评表（100分）\t\t\t', head, '组织\t换届\t50\t未换届扣5分', '学习\t学习\t47\t缺一次扣1分']),
    ).toContain('总分为 100 分，各条满分合计 97 分');
  });

  it('a dimension whose items miss its points, and a sum of a part that does not hold', () => {
    const notes = notesOf([head, '组织（20分）\t换届\t15\t未换届扣5分', '小计\t\t18\t', '合计\t\t15\t']);
    expect(notes).toContain('“组织”为 20 分，其考评内容合计 15 分');
    expect(notes).toContain('“小计”写的是 18 分');
  });

  it('5,000 rows', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `项目\t内容${index}\t1\t未落实扣1分`);
    expect(problemsOf([head, ...rows])).toEqual([
      '表中有 5000 条考评内容，一个方案最多 1000 条，请只留评分标准',
    ]);
  });

  it('marks of direction are dropped, which is said', () => {
    const draft = read([head, '组织\t换\u202e届\t5\t未换届扣5分']);
    expect(draft.dimensions[0]!.items[0]!.content.text).toBe('换届');
    expect(draft.notes.join()).toContain('文字方向控制符');
  });

  it('scores that were filled in already are not read', () => {
    expect(notesOf([`${head}\t得分`, '组织\t换届\t5\t未换届扣5分\t4'])).toContain(
      '得分栏里已填的 1 个数没有读入',
    );
  });

  it('another table of standards beside it is named', () => {
    const table = (first: string) =>
      `<table><tr><td>考评内容<td>分值<td>评分标准<tr><td>${first}<td>5<td>未落实扣5分</table>`;
    const html = `<p>总支考评标准</p>${table('换届')}<p>支部考评标准</p>${table('学习')}`;
    expect(readOwnTable(pastedSource('a', { html, text: '' })).notes.join()).toContain(
      '“支部考评标准”也像评分标准',
    );
  });

  it('the points of each item are not those of the whole', () => {
    const draft = read([head, '组织\t换届\t10\t未换届扣5分', '说明：每项满分10分，扣完为止。\t\t\t']);
    expect(draft.total).toBeNull();
  });

  it('vetoes of two kinds, enumerated or not, and a lead without a list', () => {
    const draft = read([
      head,
      '组织\t换届\t100\t未换届扣5分',
      '90分以上为优秀，60分以上为合格，60分以下为不合格。',
      '有下列情形之一的，直接评定为不合格：',
      '1.党员受到处分的；',
      '2.发生安全事故的。',
      '有下列情况之一的，不得评为优秀：',
      '受到通报批评的；',
      '未完成任务的。',
      '有下列情形之一的，一票否决：',
      '联系人：张三',
    ]);
    expect(draft.vetoes!.list.map(({ id, text, effect }) => [id, text.text, effect])).toEqual([
      ['V1', '党员受到处分的', undefined],
      ['V2', '发生安全事故的', undefined],
      ['V3', '受到通报批评的', { below: '优秀' }],
      ['V4', '未完成任务的', { below: '优秀' }],
    ]);
    expect(draft.vetoes!.result!.text).toBe('不合格');
    expect(draft.notes.join()).toContain('没有读到所列的情形');
  });

  it('vetoes under a name alone', () => {
    const draft = read([
      head,
      '组织\t换届\t100\t未换届扣5分',
      '一票否决事项',
      '1.党员受到处分的；',
      '2.发生安全事故的。',
    ]);
    expect(draft.vetoes!.list.map(({ text }) => text.text)).toEqual(['党员受到处分的', '发生安全事故的']);
    expect(draft.vetoes!.result).toBeNull();
  });

  it('no remark becomes a veto', () => {
    const draft = read([head, '组织\t换届\t5\t未换届扣5分', '备注：发生违纪的由党委研究处理。\t\t\t']);
    expect(draft.vetoes).toBeNull();
    expect(draft.tableNotes.map(({ text }) => text)).toEqual(['备注：发生违纪的由党委研究处理。']);
  });
});
