import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { readRegister } from '../../shared/organisation/readRegister.ts';
import { type RegisterSheetKey, registerSheets } from '../../shared/organisation/registerSheets.ts';
import { registerModel } from '../../shared/report/registerModel.ts';
import type { DoubtReason } from '../../shared/table/cellDoubt.ts';
import type { TableSheet } from '../../shared/table/tableSheet.ts';

const today = '2026-11-20';
const known: Organisation = {
  id: 'o1',
  name: '甲党支部',
  kind: '学生党支部',
  parent: '机电学院党委',
  secretary: '张三',
  memberCount: 30,
  foundedOn: '2018-07-01',
  acceptedOn: '2022-06-30',
  awards: [
    { on: '2025-05-01', name: '先进党支部', level: 'school', isParty: true, to: 'organisation' },
    { on: '2025-06-01', name: '优秀党员', level: 'school', isParty: true, to: 'member' },
    { on: '2025-06-01', name: '优秀党员', level: 'school', isParty: true, to: 'member' },
  ],
  appraisals: [],
  projects: null,
  titles: [
    {
      honour: '优秀“五好”党支部',
      on: '2022-06-30',
      isRenewal: false,
      withdrawnOn: null,
      basis: '浙大党委发〔2022〕9号',
    },
  ],
};

/** A sheet of the workbook with the cells given by title; the others are empty. */
function sheet(key: RegisterSheetKey, ...rows: Readonly<Record<string, string>>[]): TableSheet {
  const { name, columns } = registerSheets[key];
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return { sheetName: name, rows: [[...columns], ...cells], notes: [] };
}

const read = (sheets: readonly TableSheet[], existing: readonly Organisation[] = [known]) =>
  readRegister(sheets, existing, today);
const award = {
  单位名称: '甲党支部',
  日期: '2024年5月',
  荣誉名称: '文明单位',
  级别: '市级',
  党内荣誉: '否',
  授予对象: '单位',
};
const title = { 单位名称: '甲党支部', 称号: '样板支部', 授予日期: '2023.5.1' };

/** The export as a file would give it back. */
function exported(organisations: readonly Organisation[]): TableSheet[] {
  return registerModel(organisations).sheets.map(({ name, rows }) => ({
    sheetName: name,
    rows: rows.map(({ cells }) =>
      cells.map((cell) =>
        cell === null ? '' : 'text' in cell ? cell.text : 'number' in cell ? String(cell.number) : '',
      ),
    ),
    notes: [],
  }));
}

describe('the register’s workbook', () => {
  it('brings nothing where it is the export of the same register, but for awards of unnamed members', () => {
    const named = { ...known, awards: known.awards!.slice(0, 1) };
    const reading = read(exported([named]), [named]);
    expect(reading).toMatchObject({ refusal: null, problemCount: 0, organisations: [] });
    expect(reading.rows.map(({ sheet: name, state }) => [name, state])).toEqual([
      ['单位', 'same'],
      ['荣誉表彰', 'same'],
      ['称号', 'same'],
    ]);
  });

  it('makes the register again from its export, with what is entered and what is not', () => {
    const { organisations } = read(exported([known]), []);
    const { id: _, ...input } = known;
    expect(organisations).toEqual([{ ...input, id: null }]);
  });

  it('adds an organisation that is not known, its kind read from its name', () => {
    const reading = read([sheet('titles', { ...title, 单位名称: '乙系学生第二党支部' })]);
    expect(reading.rows[0]!.text).toBe('新增；登记中没有这个单位，一并加入');
    expect(reading.organisations).toMatchObject([
      {
        id: null,
        name: '乙系学生第二党支部',
        kind: '学生党支部',
        awards: null,
        titles: [{ honour: '样板支部', on: '2023-05-01', isRenewal: false, withdrawnOn: null }],
      },
    ]);
  });

  it('completes a known one: empty cells change nothing, records join those there are, by day', () => {
    const reading = read([
      sheet('organisations', {
        单位名称: '甲党支部',
        上级单位: '机电学院党委',
        党员人数: '32人',
        项目课题: '已登记',
      }),
      sheet('awards', award),
    ]);
    expect(reading.problemCount).toBe(0);
    const [organisation] = reading.organisations;
    expect(organisation).toMatchObject({
      id: 'o1',
      memberCount: 32,
      secretary: '张三',
      kind: '学生党支部',
      projects: [],
    });
    expect(organisation!.awards!.map(({ on }) => on)).toEqual([
      '2024-05',
      '2025-05-01',
      '2025-06-01',
      '2025-06-01',
    ]);
  });

  it('says whose a row is where the name is one organisation’s alone, and asks where it is several’s', () => {
    const twin = { ...known, id: 'o2', parent: '信息学院党委' };
    expect(read([sheet('awards', award)]).organisations.map(({ id }) => id)).toEqual(['o1']);
    expect(read([sheet('awards', award)], [known, twin]).rows[0]).toMatchObject({
      state: 'problem',
      text: '有几个单位都叫“甲党支部”，请写明上级单位',
    });
    const told = read([sheet('awards', { ...award, 上级单位: '信息学院党委' })], [known, twin]);
    expect(told.organisations.map(({ id }) => id)).toEqual(['o2']);
  });

  it.each<[string, TableSheet, RegExp]>([
    ['no name', sheet('awards', { ...award, 单位名称: ' ' }), /单位名称是空的/],
    ['no level', sheet('awards', { ...award, 级别: '' }), /级别是空的/],
    [
      'another level',
      sheet('awards', { ...award, 级别: '部级' }),
      /级别“部级”不在可选之列，应为 院级、校级、市级、省级、国家级/,
    ],
    ['nobody whose it is', sheet('awards', { ...award, 授予对象: '' }), /授予对象是空的/],
    ['a day that is none', sheet('awards', { ...award, 日期: '去年' }), /日期“去年”看不懂/],
    [
      'a day ahead',
      sheet('awards', { ...award, 日期: '2026-11-21' }),
      /日期 2026-11-21 晚于今天（2026-11-20）/,
    ],
    [
      'a founding ahead',
      sheet('organisations', { 单位名称: '甲', 成立日期: '2027年1月' }),
      /成立日期 2027-01 晚于今天/,
    ],
    [
      'a number of members that is none',
      sheet('organisations', { 单位名称: '甲', 党员人数: '约30' }),
      /党员人数“约30”不是人数/,
    ],
    [
      'a kind too long',
      sheet('organisations', { 单位名称: '甲', 类型: '长'.repeat(21) }),
      /类型不能超过 20 个字/,
    ],
    [
      'another state of a list',
      sheet('organisations', { 单位名称: '甲', 考核等次: '没有' }),
      /考核等次“没有”不在可选之列/,
    ],
    [
      'a withdrawal before the grant',
      sheet('titles', { ...title, 不再保留日期: '2023-04-30' }),
      /不再保留的日期不能早于授予日期/,
    ],
    [
      'no result',
      sheet('appraisals', { 单位名称: '甲', 日期: '2024-01-01', 考核名称: '考核' }),
      /等次是空的/,
    ],
  ])('names the sheet and the row where it has %s, and brings nothing of it', (_name, table, words) => {
    const reading = read([table]);
    expect(reading.rows).toMatchObject([{ sheet: table.sheetName, row: 2, state: 'problem' }]);
    expect(reading.rows[0]!.text).toMatch(words);
    expect(reading.problemCount).toBe(1);
  });

  it('names what stands twice in the file, organisations and records alike', () => {
    const own = { 单位名称: '甲党支部', 上级单位: '机电学院党委' };
    const reading = read([
      sheet('organisations', own, { ...own, 单位名称: '甲 党支部' }),
      sheet('titles', title, title),
      sheet(
        'projects',
        { ...own, 日期: '2024-01-01', 项目名称: '课题', 级别: '校级' },
        { ...own, 日期: '2024-01-01', 项目名称: '课题', 级别: '省级' },
      ),
    ]);
    expect(
      reading.rows
        .filter(({ state }) => state === 'problem')
        .map(({ sheet: name, row, text }) => [name, row, text]),
    ).toEqual([
      ['单位', 3, '与第 2 行是同一个单位'],
      ['项目课题', 3, '与第 2 行重复'],
      ['称号', 3, '与第 2 行重复'],
    ]);
  });

  it('passes over what the register has, and names what contradicts it', () => {
    const grant = {
      单位名称: '甲党支部',
      称号: '优秀“五好”党支部',
      授予日期: '2022-06-30',
      依据: '浙大党委发〔2022〕9号',
    };
    const same = read([sheet('titles', grant)]);
    expect(same.rows[0]).toMatchObject({
      state: 'same',
      text: '登记中已有，不重复加入',
      record: '优秀“五好”党支部（2022-06-30）',
    });
    expect(same.organisations).toEqual([]);
    const other = read([sheet('titles', { ...grant, 重新认定: '是' })]);
    expect(other.rows[0]).toMatchObject({ state: 'problem' });
    expect(other.rows[0]!.text).toMatch(/登记中已有同一天的这一项，内容不同/);
  });

  it('counts rows as the file does, whatever stands above the header, and passes over other sheets', () => {
    const { rows } = sheet('titles', title);
    const table = {
      sheetName: '往年称号',
      rows: [['2023 年称号一览'], [], ...rows, ['', ''], ...rows.slice(1)],
      notes: [],
    };
    const reading = read([{ sheetName: '填写说明', rows: [['栏目', '怎样填写']], notes: [] }, table]);
    expect(reading.rows.map(({ row, state }) => [row, state])).toEqual([
      [4, 'new'],
      [6, 'problem'],
    ]);
    expect(reading.notes).toEqual(['工作表“填写说明”不是登记内容，已略过']);
  });

  it('is refused where it is none, lacks a column or has no rows', () => {
    expect(read([{ sheetName: '名单', rows: [['姓名', '电话']], notes: [] }]).refusal).toMatch(
      /没有找到单位登记的工作表/,
    );
    const lacking = { sheetName: '称号', rows: [['单位名称', '称号']], notes: [] };
    expect(read([lacking]).refusal).toBe('工作表“称号”缺少列：授予日期');
    expect(read(exported([])).refusal).toBe('表中没有内容');
  });

  it.each<[string, string, DoubtReason, RegExp]>([
    ['an error', '党员人数', 'error', /党员人数（E2）是错误值/],
    ['a formula without its result', '党员人数', 'noValue', /党员人数（E2）是公式，文件里没有它的结果/],
    ['a number shown rounded', '党员人数', 'rounded', /党员人数（E2）显示为/],
    ['a month that may have lost a nought', '成立日期', 'month', /成立日期（F2）“.*”分不清/],
    ['no date', '验收日期', 'noDate', /验收日期（G2）不是有效的日期/],
  ])('asks about a cell that is %s', (_name, column, why, words) => {
    const table = sheet('organisations', { 单位名称: '甲党支部', [column]: '2021.1' });
    const at = (registerSheets.organisations.columns as readonly string[]).indexOf(column);
    const { rows } = read([{ ...table, doubts: [{ row: 1, column: at, why, actual: '45.6' }] }]);
    expect(rows).toMatchObject([{ state: 'problem', text: expect.stringMatching(words) }]);
  });

  it('leaves out what the file hides and the lines below the table, and says so', () => {
    const table = sheet('titles', title, { ...title, 单位名称: '乙党支部' }, { 单位名称: '填表人：张三' });
    const reading = read([{ ...table, hidden: { rows: [2], isFiltered: true } }]);
    expect(reading.rows.map(({ row }) => row)).toEqual([2]);
    expect(reading.notes).toEqual([
      '工作表“称号”：被筛选隐藏的 1 行没有读入；需要的，请在原表中取消隐藏',
      '工作表“称号”：第 4 行不是单位（“填表人：张三”），已略过',
    ]);
  });

  it('knows a unit that is written in other characters', () => {
    const reading = read([sheet('titles', { ...title, 单位名称: '甲 党⽀部' })]);
    expect(reading.organisations).toMatchObject([{ id: 'o1', name: '甲党支部' }]);
  });

  it('does not count a record twice of which one is known by its month only', () => {
    const byMonth = sheet('awards', {
      ...award,
      日期: '2025年5月',
      荣誉名称: '先进党支部',
      级别: '校级',
      党内荣誉: '是',
    });
    expect(read([byMonth]).rows).toMatchObject([
      { state: 'same', text: expect.stringContaining('2025年5月1日') },
    ]);
    const awards = [{ ...known.awards![0]!, on: '2025-05' }];
    const byDay = sheet('awards', {
      ...award,
      日期: '2025-05-06',
      荣誉名称: '先进党支部',
      级别: '校级',
      党内荣誉: '是',
    });
    expect(read([byDay], [{ ...known, awards }]).rows).toMatchObject([
      { state: 'problem', text: expect.stringContaining('只有年月（2025年5月）') },
    ]);
  });

  it('comes back with its months as months', () => {
    const own = { ...known, foundedOn: '2018-07', awards: [{ ...known.awards![0]!, on: '2025-05' }] };
    const { id: _, ...input } = own;
    expect(read(exported([own]), []).organisations).toEqual([{ ...input, id: null }]);
    expect(read(exported([own]), [own]).organisations).toEqual([]);
  });

  it('reads a year’s register of 10,000 organisations with 4 years of honours in seconds', () => {
    const organisations = Array.from({ length: 10_000 }, (_, index) => ({ 单位名称: `第${index}党支部` }));
    const awards = organisations.flatMap((each) =>
      ['2023-05-01', '2024-05-01', '2025-05-01', '2026-05-01'].map((日期) => ({ ...award, ...each, 日期 })),
    );
    const before = performance.now();
    const reading = read([sheet('organisations', ...organisations), sheet('awards', ...awards)], []);
    expect(reading.organisations).toHaveLength(10_000);
    expect(reading.problemCount).toBe(0);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
