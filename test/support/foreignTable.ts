import type { MadeBlock, MadeCell, MadeRow } from './madeTable.ts';

/** A committee's own table of 25 items as a Word file has it, with what real ones leave open. Made up for the tests. */
export function foreignBlocks(): MadeBlock[] {
  const head = ['项目', '序号', '考评内容', '分值', '评分标准', '得分'];
  const rows: MadeRow[] = [head, ...groups.flatMap(([name, items], group) => rowsOf(name, items, group))];
  return [
    '松山职业学院委员会',
    '松山职业学院党支部考评细则（满分100分）',
    { rows },
    '等次：90分以上为优秀，75分以上为良好，60分以上为合格，60分以下为不合格。',
    '联系人：党委组织部。',
  ];
}

type Line = readonly [content: string, max: number, standard: string];

function rowsOf(name: string, items: readonly Line[], group: number): MadeRow[] {
  const max = items.reduce((sum, [, points]) => sum + points, 0);
  return items.map(([content, points, standard], index) => {
    const first: MadeCell | null = index === 0 ? { text: `${name}（${max}分）`, rows: items.length } : null;
    return [first, String(group * 5 + index + 1), content, String(points), standard, ''];
  });
}

const groups: readonly (readonly [name: string, items: readonly Line[]])[] = [
  [
    '组织建设',
    [
      ['按期换届，班子健全。', 5, '未按期换届的不得分，班子不健全扣2分。'],
      ['分工明确，团结协作。', 4, '分工不明确扣1分，不团结的不得分。'],
      ['“三会一课”制度落实。', 6, '每缺一次扣1分，扣完为止。'],
      ['民主生活会、组织生活会规范。', 5, '未召开不得分；记录不全，每缺一项扣0.5分。'],
      ['党费按时足额收缴。', 2, '每有一人未按时缴纳扣0.5分。'],
    ],
  ],
  [
    '党员教育',
    [
      ['集中学习全年不少于12次。', 6, '全年集中学习不少于12次，每少一次扣0.5分。'],
      ['书记讲党课。', 4, '支部书记全年讲党课少于2次的扣2分。'],
      ['参学率。', 4, '参学率90%以上得4分，80%以上得3分，80%以下不得分。'],
      ['学习资料齐全。', 4, '学习计划、学习记录、学习心得等，每缺一项扣1分。'],
      ['党员发展程序规范。', 4, '程序不规范，每例扣2分；造成不良影响的，不得分。'],
    ],
  ],
  [
    '作用发挥',
    [
      ['服务师生办实事。', 4, '每办一件实事得2分，最多得4分。'],
      ['先锋岗作用明显。', 4, '作用明显得4分，作用一般得2分，没有作用不得分。'],
      ['信息报送。', 5, '每报送一篇得0.5分，被上级采用的每篇得1分。'],
      ['主题党日有特色。', 5, '由考评组酌情打分。'],
      ['联系群众，走访学生宿舍3次。', 4, '缺2次扣1分。'],
    ],
  ],
  [
    '工作业绩',
    [
      ['完成上级任务。', 4, '未完成的，每项扣2分。'],
      ['获得表彰。', 6, '校级表彰每次加2分，省级以上表彰每次加3分，最多加6分。'],
      ['党建品牌。', 5, '有品牌得5分。'],
      ['宣传报道。', 4, '全年少于4篇的扣2分。'],
      ['无责任事故。', 3, '发生责任事故的不得分。'],
    ],
  ],
  [
    '群众评价',
    [
      ['师生满意。', 3, '满意率低于90%的，每低1个百分点扣0.5分。'],
      ['意见办理。', 3, '未及时办理的，一次扣1分。'],
      ['党务公开。', 2, '未公开的扣2分。'],
      ['台账资料。', 2, '有缺项的扣相应分数。'],
      ['评议结果。', 2, '优秀得2分，良好得1分，一般得0分。'],
    ],
  ],
];
