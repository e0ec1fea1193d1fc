import { describe, expect, it } from 'vitest';
import { findColumns } from '../../shared/ownTable/findColumns.ts';
import { roleOfHead } from '../../shared/ownTable/headWords.ts';
import { pastedSource } from '../../shared/ownTable/pastedSource.ts';

function rolesOf(...lines: readonly string[]): string {
  const [table] = pastedSource('a', { html: '', text: lines.join('\n') }).tables;
  return findColumns(table!)
    .columns.map(({ role }) => role)
    .join(' ');
}

describe('the head of a column', () => {
  it.each([
    ['dimension', ['项目', '一级指标', '考核项目', '类别', '考评项目', '评价维度', '检查项目', '项 目']],
    ['group', ['二级指标', '子项目']],
    [
      'content',
      [
        '考评内容',
        '考核内容',
        '三级指标',
        '评价要点',
        '指标内容',
        '考核要点',
        '主要内容',
        '观测点',
        '考核内容及要求',
      ],
    ],
    [
      'max',
      ['分值', '考评分数', '标准分', '满分', '权重', '分值（分）', '分 值', '应得分', '基准分', '标准分值'],
    ],
    [
      'standard',
      [
        '考评标准',
        '评分细则',
        '评分标准',
        '扣分标准',
        '计分办法',
        '评分办法',
        '考核办法',
        '评分说明',
        '考核内容及评分标准',
      ],
    ],
    ['score', ['得分', '考评得分', '实得分', '考核得分', '实得分数', '考核评分', '各支部得分']],
    ['self', ['自评', '自评分', '自评得分', '支部自评']],
    ['way', ['考核方式', '检查方法', '印证材料', '佐证材料', '查阅资料', '考核依据']],
    ['department', ['责任部门', '责任单位', '牵头部门', '考核部门']],
    ['number', ['序号', '编号', '序']],
    ['remark', ['备注', '说明', '扣分原因', '扣分情况']],
  ])('for %s', (role, heads) => {
    expect(heads.map((head) => [head, roleOfHead(head)])).toEqual(heads.map((head) => [head, role]));
  });
});

describe('the columns of a table', () => {
  const row = '组织\t按期换届\t5\t未换届扣5分\t';
  it('are known by their heads', () => {
    expect(rolesOf('项目\t考评内容\t分值\t评分标准\t得分', row)).toBe('dimension content max standard score');
  });

  it('whose heads say nothing are known by their cells', () => {
    const rows = [
      '1\t组织建设\t按时完成换届工作\t5\t未换届扣5分',
      '2\t组织建设\t班子成员分工明确\t4\t不明确扣2分',
    ];
    const more = '3\t党员教育\t集中学习按计划开展\t6\t缺一次扣1分';
    expect(rolesOf('甲\t乙\t丙\t丁\t戊', ...rows, more)).toBe('number dimension content max standard');
  });

  it('a content is what has most cells, the levels above are groups', () => {
    expect(
      rolesOf('考核类别\t考核项目\t分值\t评分标准', '组织\t换届\t5\t未换届扣5分', '\t分工\t3\t不明确扣1分'),
    ).toBe('dimension content max standard');
  });

  it('工作标准 is the content beside a column that says how points move', () => {
    expect(rolesOf('项目\t工作标准\t分值\t考核办法', '组织\t按期换届\t5\t未换届扣5分')).toBe(
      'dimension content max standard',
    );
  });

  it('评分 that holds standards is the standard', () => {
    expect(
      rolesOf('项目\t考评内容\t分值\t评分', '组织\t按期换届\t5\t未换届扣5分', '组织\t分工\t3\t不明确扣1分'),
    ).toBe('dimension content max standard');
  });

  it('each branch has a column', () => {
    expect(rolesOf('考评内容\t分值\t评分标准\t机关党支部\t离退休党支部', '换届\t5\t未换届扣5分\t\t')).toBe(
      'content max standard branch branch',
    );
  });
});
