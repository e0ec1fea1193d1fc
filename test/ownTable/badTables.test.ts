import { describe, expect, it } from 'vitest';
import { pastedSource } from '../../shared/ownTable/pastedSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';

const read = (lines: readonly string[]) =>
  readOwnTable(pastedSource('a', { html: '', text: lines.join('\n') }));
const head = '项目\t考评内容\t分值\t评分标准';
const problemsOf = (lines: readonly string[]) => read(lines).problems.map(({ text }) => text);
const notesOf = (lines: readonly string[]) => read(lines).notes.join('\n');

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

  it('no remark becomes a veto', () => {
    const draft = read([head, '组织\t换届\t5\t未换届扣5分', '备注：发生违纪的由党委研究处理。\t\t\t']);
    expect(draft.vetoes).toBeNull();
    expect(draft.tableNotes.map(({ text }) => text)).toEqual(['备注：发生违纪的由党委研究处理。']);
  });
});
