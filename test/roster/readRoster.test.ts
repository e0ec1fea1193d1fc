import { describe, expect, it } from 'vitest';
import { kindByName } from '../../shared/organisation/kindByName.ts';
import { type RosterOptions, readRoster } from '../../shared/roster/readRoster.ts';
import { guessLayout } from '../../shared/roster/tableLayout.ts';
import { textTable } from '../../shared/roster/textTable.ts';

const header = '单位名称\t类型\t上级单位\t书记\t党员人数\t成立日期';

function read(
  text: string,
  existing: readonly { name: string; parent: string }[] = [],
  options: Partial<RosterOptions> = {},
) {
  const table = textTable(text) ?? { sheetName: null, rows: [], notes: [] };
  return readRoster(table, guessLayout(table.rows), {
    kinds: ['党总支', '党支部', '直属党支部', '教师党支部', '学生党支部', '离退休党支部', '党委'],
    defaultKind: '党总支',
    existing,
    registered: [],
    today: '2026-11-20',
    ...options,
  });
}

const problemsOf = (text: string, existing?: readonly { name: string; parent: string }[]) =>
  read(text, existing).problems.map(({ row, text: sentence }) => `${row}：${sentence}`);

describe('a roster', () => {
  it('gives its candidates with the rows they stand in', () => {
    const { candidates, problems } = read(
      `${header}\r\n机电工程系党总支\t\t学院党委\t张 三\t46人\t2018年7月\r\n\r\n烹饪系第２党支部\t党支部\t烹饪系党总支\t李四\t１２\t2019/3/5`,
    );
    expect(problems).toEqual([]);
    expect(candidates).toEqual([
      {
        row: 2,
        id: '2/0',
        warning: null,
        organisation: null,
        filled: [],
        candidate: {
          name: '机电工程系党总支',
          kind: '党总支',
          parent: '学院党委',
          secretary: '张三',
          memberCount: 46,
          foundedOn: '2018-07',
        },
      },
      {
        row: 4,
        id: '4/0',
        warning: null,
        organisation: null,
        filled: [],
        candidate: {
          name: '烹饪系第2党支部',
          kind: '党支部',
          parent: '烹饪系党总支',
          secretary: '李四',
          memberCount: 12,
          foundedOn: '2019-03-05',
        },
      },
    ]);
  });

  it('may be names alone, one a line', () => {
    const { candidates } = read('机电工程系党总支\n信息工程系党总支\n');
    expect(candidates.map(({ candidate }) => candidate.name)).toEqual([
      '机电工程系党总支',
      '信息工程系党总支',
    ]);
    expect(candidates[0]?.candidate).toMatchObject({ kind: '党总支', memberCount: null, foundedOn: null });
  });

  it('closes a name up that the cell broke over two lines', () => {
    expect(read(`${header}\n"信息工程系\n党总支"\t\t\t\t\t`).candidates[0]?.candidate.name).toBe(
      '信息工程系党总支',
    );
  });

  it('takes a dash for nothing and a count with a separator for a number', () => {
    const { candidates } = read(`${header}\n甲\t-\t—\t/\t1,024\t—`);
    expect(candidates[0]?.candidate).toEqual({
      name: '甲',
      kind: '党总支',
      parent: '',
      secretary: '',
      memberCount: 1024,
      foundedOn: null,
    });
  });

  it('passes over blank rows, examples and a header that is printed again', () => {
    const { candidates, skipped } = read(
      `${header}\n示例：某某系党总支\t\t\t\t\t\n\t\t\t\t\t\n甲\t\t\t\t\t\n${header}\n乙\t\t\t\t\t`,
    );
    expect(candidates.map(({ row }) => row)).toEqual([4, 6]);
    expect(skipped).toBe(3);
  });
});

describe('a roster without a header', () => {
  it('is read by its contents, in whatever order the columns stand', () => {
    const { candidates, problems } = read(
      '1\t张三\t机电工程系党总支\t学院党委\t46\t党总支\t2018.7.1\n2\t李 四\t信息系党总支\t学院党委\t9\t党总支\t2019.3.5',
    );
    expect(problems).toEqual([]);
    expect(candidates[1]?.candidate).toEqual({
      name: '信息系党总支',
      kind: '党总支',
      parent: '学院党委',
      secretary: '李四',
      memberCount: 9,
      foundedOn: '2019-03-05',
    });
  });

  it('tells the organisations from what they belong to by their being different', () => {
    const { candidates } = read('学院党委\t第一党支部\n学院党委\t第二党支部');
    expect(candidates.map(({ candidate }) => [candidate.name, candidate.parent])).toEqual([
      ['第一党支部', '学院党委'],
      ['第二党支部', '学院党委'],
    ]);
  });

  it('tells short names of organisations from names of persons', () => {
    expect(read('教务处\t张三\n学生处\t李四').candidates.map(({ candidate }) => candidate)).toMatchObject([
      { name: '教务处', secretary: '张三' },
      { name: '学生处', secretary: '李四' },
    ]);
  });

  it('takes short names of organisations for the names where there is nothing else', () => {
    expect(read('教务处\n学生处').candidates.map(({ candidate }) => candidate.name)).toEqual([
      '教务处',
      '学生处',
    ]);
    expect(read('机电\t12\n信息\t30').candidates.map(({ candidate }) => candidate)).toMatchObject([
      { name: '机电', secretary: '', memberCount: 12 },
      { name: '信息', secretary: '', memberCount: 30 },
    ]);
  });
});

describe('a row that cannot be taken', () => {
  it('with a number for a name is named, because another column may be meant', () => {
    expect(problemsOf(`${header}\n12\t\t\t\t\t`)).toEqual([
      '2：“12”不像单位名称，请检查单位名称选的是不是这一列',
    ]);
  });

  it('with a count that is no whole number is named with what to write', () => {
    expect(problemsOf(`${header}\n甲\t\t\t\t四十六\t`)).toEqual([
      '2：党员人数“四十六”不是人数，请改成整数，如 46',
    ]);
    expect(problemsOf(`${header}\n甲\t\t\t\t-5\t`)).toHaveLength(1);
    expect(problemsOf(`${header}\n甲\t\t\t\t4.5\t`)).toHaveLength(1);
    expect(problemsOf(`${header}\n甲\t\t\t\t999999999\t`)).toEqual(['2：人数过大']);
  });

  it("with a date that is none is named; Excel's serial numbers are not guessed", () => {
    const say = (text: string) => `2：成立日期“${text}”看不懂，请写成 2018-07-01 或 2018年7月`;
    for (const text of ['2026-02-30', '2018', '去年']) {
      expect(problemsOf(`${header}\n甲\t\t\t\t\t${text}`)).toEqual([say(text)]);
    }
    expect(problemsOf(`${header}\n甲\t\t\t\t\t43282`)).toEqual([
      '2：成立日期“43282”是日期的序号。请在原表中把这一列设为日期格式，或写成 2018-07-01',
    ]);
    expect(read(`${header}\n甲\t\t\t\t\t2018-07-01 00:00:00`).candidates[0]?.candidate.foundedOn).toBe(
      '2018-07-01',
    );
  });

  it('names all that is wrong in it at once', () => {
    const [problem] = problemsOf(`${header}\n甲\t\t\t\t许多\t2026-13-01`);
    expect(problem).toContain('党员人数“许多”');
    expect(problem).toContain('成立日期“2026-13-01”');
  });

  it('without a name, as under a merged cell, is named', () => {
    expect(problemsOf(`${header}\n甲\t\t\t\t5\t\n\t\t\t\t6\t`)).toEqual([
      '3：单位名称是空的。请填写；若是合并单元格，请取消合并并逐行填好',
    ]);
  });

  it('with a name or a parent that is too long is named', () => {
    expect(problemsOf(`${header}\n${'长'.repeat(101)}\t\t\t\t\t`)).toEqual(['2：单位名称不能超过 100 个字']);
    expect(problemsOf(`${header}\n甲\t\t${'上'.repeat(101)}\t\t\t`)).toEqual([
      '2：上级单位不能超过 100 个字',
    ]);
  });

  it('with an organisation that stands above it is named with both rows, blanks aside', () => {
    expect(problemsOf(`${header}\n甲 总支\t\t\t\t5\t\n乙\t\t\t\t\t\n甲总支\t\t\t\t6\t`)).toEqual([
      '4：“甲总支”与第 2 行重复。请删去一行，或写明上级单位以便区分',
    ]);
  });

  it('is not one where the same name stands under another parent', () => {
    expect(problemsOf(`${header}\n第一党支部\t\t甲\t\t\t\n第一党支部\t\t乙\t\t\t`)).toEqual([]);
  });

  it('with an organisation that is in the assessment already is named', () => {
    expect(problemsOf(`${header}\n第一党支部\t\t甲\t\t\t`, [{ name: '第一 党支部', parent: '甲' }])).toEqual([
      '2：“第一党支部”（甲）已在参评单位名单中',
    ]);
  });
});

describe('a row that sums others up', () => {
  it.each(['合计', '合 计', '小　计', '总计：', ' 共 计 （人）', '合计：3 个支部'])(
    'is passed over with a note, in the name: “%s”',
    (sum) => {
      const { candidates, problems, notes } = read(`${header}\n甲党总支\t\t\t\t5\t\n${sum}\t\t\t\t5\t`);
      expect(candidates.map(({ row }) => row)).toEqual([2]);
      expect(problems).toEqual([]);
      expect(notes).toContain('第 3 行是合计、小计，已略过。');
    },
  );

  it('is passed over where the word stands in the first cell, whatever the name', () => {
    const text = '序号\t单位名称\t党员人数\n1\t甲党总支\t5\n小　计\t\t5\n合 计：\t共1个单位\t5';
    const { candidates, problems, notes } = read(text);
    expect(candidates.map(({ candidate }) => candidate.name)).toEqual(['甲党总支']);
    expect(problems).toEqual([]);
    expect(notes).toContain('第 3、4 行是合计、小计，已略过。');
  });

  it('is not an organisation that has the word elsewhere in its name', () => {
    expect(read('单位名称\n会计合计科党支部').candidates).toHaveLength(1);
  });
});

describe('an organisation of the same name, once with 上级单位 and once without', () => {
  it('is taken with a warning that names the other row', () => {
    const { candidates, problems } = read(
      `${header}\n第一党支部\t\t甲总支\t\t\t\n第一 党支部\t\t\t\t\t\n第一党支部\t\t乙总支\t\t\t`,
    );
    expect(problems).toEqual([]);
    expect(candidates.map(({ warning }) => warning)).toEqual([
      null,
      '可能与第 2 行的“第一 党支部”是同一单位：那里写明上级单位是“甲总支”，本行没有写。请核对',
      '可能与第 3 行的“第一党支部”是同一单位：那里没有写上级单位，本行写了。请核对',
    ]);
  });

  it('is taken with a warning where the other is in the assessment already', () => {
    const { candidates } = read(`${header}\n机电党总支\t\t学院党委\t\t\t`, [
      { name: '机电 党总支', parent: '' },
    ]);
    expect(candidates[0]?.warning).toContain('可能与名单中已有的“机电党总支”是同一单位');
  });

  it('is not doubted where both name different superiors', () => {
    const { candidates } = read(`${header}\n第一党支部\t\t甲\t\t\t`, [{ name: '第一党支部', parent: '乙' }]);
    expect(candidates[0]?.warning).toBeNull();
  });
});

describe('a row without 类型', () => {
  it.each([
    ['第1党支部', '党支部'],
    ['机电系学生党支部', '学生党支部'],
    ['机电系学生第二党支部', '学生党支部'],
    ['基础部教工支部', '教师党支部'],
    ['教师第 3 党支部', '教师党支部'],
    ['离退休干部第一党支部', '离退休党支部'],
    ['后勤直属党支部', '直属党支部'],
    ['信息工程系党总支（筹）', '党总支'],
    ['离退休党总支', '党总支'],
    ['中共某某学院委员会', '党委'],
    ['教务处', '党总支'],
  ])('is typed by the ending of its name: %s', (name, kind) => {
    expect(read(`${header}\n${name}\t\t\t\t\t`).candidates[0]?.candidate.kind).toBe(kind);
  });

  it('says so, because a person should look', () => {
    expect(read(`${header}\n第1党支部\t\t\t\t\t\n教务处\t\t\t\t\t\n乙党总支\t党总支\t\t\t\t`).notes).toEqual([
      '没有写类型的，1 行按单位名称判断，其余 1 行按“党总支”，请核对。',
    ]);
  });

  it('keeps to the kinds of the scheme', () => {
    expect(kindByName('机电系学生党支部', ['党总支', '党支部'])).toBe('党支部');
    expect(kindByName('计算机学院教工第一党支部', ['教职工党支部', '党支部'])).toBe('教职工党支部');
    expect(kindByName('第一党支部', ['院级党组织', '教师党支部'])).toBeNull();
    expect(kindByName('机电系学⽣第⼀党⽀部（筹）', ['党总支', '党支部', '学生党支部'])).toBe('学生党支部');
  });
});

describe('a table as a whole', () => {
  it('is refused where it holds nothing but examples, as the template does', () => {
    expect(read(`${header}\n示例党总支\t\t\t\t\t`).refusal).toBe(
      '表中没有可导入的单位，只有空白行、示例行或合计行',
    );
  });

  it('is refused without a column of names, with what to do', () => {
    expect(read('姓名\t人数\n张三\t12').refusal).toContain('没有找到“单位名称”这一列');
    expect(read('类型\t书记\n党总支\t张三').refusal).toBe('没有找到“单位名称”这一列。请选择哪一列是单位名称');
  });

  it('is refused above the limit, which the sentence names', () => {
    const text = ['单位名称', ...Array.from({ length: 50_000 }, (_, index) => `第${index}党支部`)].join('\n');
    const { refusal, candidates } = read(text);
    expect(refusal).toBe('表中有 50000 行，一次最多导入 20000 行。请分成几个文件（或几次粘贴）导入');
    expect(candidates).toEqual([]);
  });

  it('is taken at the limit', () => {
    const text = [
      '单位名称\t人数',
      ...Array.from({ length: 20_000 }, (_, index) => `第${index}党支部\t${index % 99}人`),
    ];
    expect(read(text.join('\n')).candidates).toHaveLength(20_000);
  });

  it('is refused where it is a header alone', () => {
    expect(read(`${header}\n`).refusal).toBe('表中没有单位，只有表头。请检查是否复制完整');
  });
});
