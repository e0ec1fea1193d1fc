import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { type RosterOptions, readRoster } from '../../shared/roster/readRoster.ts';
import { guessLayout } from '../../shared/roster/tableLayout.ts';
import { textTable } from '../../shared/roster/textTable.ts';

const registered = (name: string, parent: string, more: Partial<Organisation> = {}): Organisation => ({
  id: `${parent}/${name}`,
  name,
  parent,
  kind: '教师党支部',
  secretary: '张三',
  memberCount: 30,
  foundedOn: '2018-07',
  acceptedOn: null,
  awards: null,
  appraisals: null,
  projects: null,
  titles: [],
  ...more,
});

function read(text: string, register: readonly Organisation[], options: Partial<RosterOptions> = {}) {
  const table = textTable(text)!;
  return readRoster(table, guessLayout(table.rows), {
    kinds: ['教师党支部', '学生党支部', '党支部'],
    defaultKind: '党支部',
    existing: [],
    registered: register,
    today: '2026-11-20',
    ...options,
  });
}

const one = registered('机电学院教师第一党支部（本部）', '机电学院党委');

describe('a row that names a unit of the register', () => {
  it('without 上级单位 is that unit, and takes from it what it leaves empty', () => {
    const { candidates, problems } = read('单位名称\t书记\n机电学院教师第一党支部（本部）\t李四', [one]);
    expect(problems).toEqual([]);
    expect(candidates).toMatchObject([
      {
        organisation: one,
        filled: ['parent', 'kind', 'memberCount', 'foundedOn'],
        candidate: {
          parent: '机电学院党委',
          kind: '教师党支部',
          secretary: '李四',
          memberCount: 30,
          foundedOn: '2018-07',
        },
      },
    ]);
  });

  it.each([
    ['机电学院教师第⼀党⽀部(本部)', ''],
    ['机电学院 教师第一党支部〔本部〕', '机电学院　党委'],
    ['机电学院教师第一党支部（本部）\u200b', '机电学院党委'],
  ])('in other characters is that unit, and keeps what was written: %s', (name, parent) => {
    const { candidates } = read(`单位名称\t上级单位\n${name}\t${parent}`, [one]);
    expect(candidates[0]?.organisation).toBe(one);
    expect(candidates[0]?.candidate.name).toBe(name.replace('\u200b', ''));
  });

  it('of a name that the register has several times is asked about, with the 上级单位 to choose from', () => {
    const several = [registered('第一党支部', '机电学院党委'), registered('第一党支部', '信息学院党委')];
    const { candidates, problems } = read('单位名称\n第一党支部', several);
    expect(candidates).toEqual([]);
    expect(problems).toMatchObject([
      {
        row: 2,
        text: '单位登记中有 2 个“第一党支部”，上级单位分别是“机电学院党委”、“信息学院党委”。请选择是哪一个，或在原表中写明上级单位',
        ask: { kind: 'parent', parents: ['机电学院党委', '信息学院党委'] },
      },
    ]);
    const chosen = read('单位名称\n第一党支部', several, { parentFor: new Map([['2/0', '信息学院党委']]) });
    expect(chosen.candidates).toMatchObject([
      { organisation: several[1], candidate: { parent: '信息学院党委' } },
    ]);
    expect(read('单位名称\t上级单位\n第一党支部\t信息学院党委', several).candidates[0]?.organisation).toBe(
      several[1],
    );
  });

  it('under another 上级单位 is a new unit', () => {
    const { candidates } = read(`单位名称\t上级单位\n${one.name}\t信息学院党委`, [one]);
    expect(candidates).toMatchObject([{ organisation: null, filled: [] }]);
  });

  it('of a rehearsal is not taken for it by its name alone', () => {
    const rehearsed = registered('教务处党支部', '某校党委（演练）');
    expect(read('单位名称\n教务处党支部', [rehearsed]).candidates).toMatchObject([
      { organisation: null, candidate: { parent: '' } },
    ]);
  });

  it('of a kind that the scheme does not have is asked about, unless the name shows one that it has', () => {
    const old = [
      registered('机关工作部', '学校党委', { kind: '院级党委' }),
      registered('学生党支部', '甲', { kind: '党小组' }),
    ];
    const { candidates, problems } = read('单位名称\n机关工作部\n学生党支部', old);
    expect(problems).toMatchObject([{ row: 2, ask: { kind: 'kind', unknown: '院级党委' } }]);
    expect(candidates).toMatchObject([{ candidate: { name: '学生党支部', kind: '学生党支部' } }]);
  });

  it('is a duplicate where the roster has it, though the row gives no 上级单位', () => {
    const { problems } = read(`单位名称\n${one.name}`, [one], {
      existing: [{ name: one.name, parent: one.parent }],
    });
    expect(problems).toMatchObject([{ text: expect.stringContaining('已在参评单位名单中') }]);
  });
});

describe('two rows of one file', () => {
  it.each([
    ['机电系学⽣第⼀党⽀部', '机电系学生第一党支部'],
    ['学生党支部（一）', '学生党支部(一)'],
    ['ＭＢＡ党支部', 'mba 党支部'],
    ['“双带头人”党支部', '"双带头人"党支部'],
  ])('are one unit in two writings: %s and %s', (first, second) => {
    const { candidates, problems } = read(`单位名称\t书记\n${first}\t张三\n${second}\t张三`, []);
    expect(candidates.map(({ row }) => row)).toEqual([2]);
    expect(problems).toMatchObject([{ row: 3, text: expect.stringContaining('与第 2 行重复') }]);
  });
});
