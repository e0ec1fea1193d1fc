import type { OwnTableDraft } from '../../shared/ownTable/ownTableDraft.ts';
import type { MadeTable } from '../support/madeTable.ts';

/** What a table of standards of one form comes to. Points in 分; dimensions are `name max`. */
export interface Form {
  readonly what: string;
  readonly blocks: readonly (string | MadeTable)[];
  readonly title: string;
  readonly total: number | null;
  readonly dimensions: readonly string[];
  /** `id max content` of each item. */
  readonly items: readonly string[];
  /** `kind points` of the rules of each item, with unit and cap. */
  readonly rules: readonly string[];
}

const head = ['考核项目', '考核内容', '分值', '评分标准', '得分'];

/** Ten tables as committees draw them, made up for these tests. */
export const forms: readonly Form[] = [
  {
    what: '两行表头，上一级合并',
    blocks: [
      '青松学院党支部年度考核评分表',
      {
        rows: [
          [
            { text: '考核指标', columns: 3 },
            null,
            null,
            { text: '分值', rows: 2 },
            { text: '评分细则', rows: 2 },
            { text: '得分', columns: 2 },
            null,
          ],
          ['一级指标', '二级指标', '三级指标', null, null, '自评', '考评'],
          [
            { text: '组织建设（12分）', rows: 3 },
            { text: '班子', rows: 2 },
            '按期换届',
            '5',
            '未按期换届的扣5分。',
            '',
            '',
          ],
          [null, null, '分工明确', '3', '分工不明确的扣2分。', '', ''],
          [null, '制度', '制度上墙', '4', '每缺一项扣1分。', '', ''],
          [{ text: '党员教育（8分）', rows: 1 }, '学习', '按计划学习', '8', '每少一次扣2分。', '', ''],
          [{ text: '合计', columns: 3 }, null, null, '20', '', '', ''],
        ],
      },
    ],
    title: '青松学院党支部年度考核评分表',
    total: 20,
    dimensions: ['组织建设 12', '党员教育 8'],
    items: ['1-1 5 按期换届', '1-2 3 分工明确', '1-3 4 制度上墙', '2-1 8 按计划学习'],
    rules: ['deduct-if 5', 'deduct-if 2', 'deduct-per 1项', 'deduct-per 2次'],
  },
  {
    what: '竖排的项目名称，空格隔开的表头',
    blocks: [
      '滨河中学党组织考评标准（满分30分）',
      {
        rows: [
          ['项 目', '考 评 内 容', '标准分', '扣 分 标 准', '实得分', '备 注'],
          [
            { text: '领\n导\n班\n子\n（18分）', rows: 2 },
            '民主决策',
            '10',
            '未集体决策的，每次扣3分。',
            '',
            '',
          ],
          [null, '廉洁自律', '8', '有违纪行为，为0分。', '', ''],
          [{ text: '队 伍 建 设', rows: 1 }, '发展党员', '12', '程序不规范的，每人扣2分。', '', ''],
        ],
      },
    ],
    title: '滨河中学党组织考评标准',
    total: 30,
    dimensions: ['领导班子 18', '队伍建设 null'],
    items: ['1-1 10 民主决策', '1-2 8 廉洁自律', '2-1 12 发展党员'],
    rules: ['deduct-per 3次', 'zero-if', 'deduct-per 2人'],
  },
  {
    what: '通栏的分段行，没有项目一列',
    blocks: [
      {
        rows: [
          [{ text: '临江医院党建工作考核细则', columns: 4 }, null, null, null],
          ['序号', '考核内容', '分值', '计分办法'],
          [{ text: '一、基础工作（10分）', columns: 4 }, null, null, null],
          ['1', '制订年度计划', '4', '无计划扣4分。'],
          ['2', '建立台账', '6', '台账不全的，每项扣1分。'],
          [{ text: '二、重点工作（15分）', columns: 4 }, null, null, null],
          ['3', '开展主题活动', '15', '每开展一次得3分，最高15分。'],
          ['合计', '', '25', ''],
        ],
      },
    ],
    title: '临江医院党建工作考核细则',
    total: 25,
    dimensions: ['一、基础工作 10', '二、重点工作 15'],
    items: ['1-1 4 制订年度计划', '1-2 6 建立台账', '2-1 15 开展主题活动'],
    rules: ['deduct-if 4', 'deduct-per 1项', 'add-per 3次≤15'],
  },
  {
    what: '没有分值一列，分值写在内容里',
    blocks: [
      '考核评分标准（100分制）',
      {
        rows: [
          ['类别', '评价要点', '评分标准'],
          [{ text: '学习教育（40分）', rows: 2 }, '落实学习制度（15分）', '未落实的扣5分。'],
          [null, '开展调研（25分）', '没有调研报告的，扣10分。'],
          ['服务群众（60分）', '1.走访慰问（20分）；2.解决难题（40分）', '未走访扣20分；未解决扣40分。'],
        ],
      },
    ],
    title: '考核评分标准',
    total: 100,
    dimensions: ['学习教育 40', '服务群众 60'],
    items: [
      '1-1 15 落实学习制度（15分）',
      '1-2 25 开展调研（25分）',
      '2-1 60 1.走访慰问（20分）；2.解决难题（40分）',
    ],
    rules: ['deduct-if 5', 'deduct-if 10', 'deduct-if 20；deduct-if 40'],
  },
  {
    what: '一条内容的标准分成几行，分值合并',
    blocks: [
      '党支部量化考核表',
      {
        rows: [
          head,
          [
            { text: '组织生活（20分）', rows: 3 },
            { text: '1-1 落实组织生活制度', rows: 2 },
            { text: '12', rows: 2 },
            '每少开一次支部党员大会扣2分。',
            { text: '', rows: 2 },
          ],
          [null, null, null, '记录不完整的，每次扣1分。', null],
          [null, '1-2 开展主题党日', '8', '每缺一次扣2分。', ''],
        ],
      },
    ],
    title: '党支部量化考核表',
    total: null,
    dimensions: ['组织生活 20'],
    items: ['1-1 12 落实组织生活制度', '1-2 8 开展主题党日'],
    rules: ['deduct-per 2次；deduct-per 1次', 'deduct-per 2次'],
  },
  {
    what: '加分项、减分项和一票否决项',
    blocks: [
      '先进支部评选量化表（总分20分）',
      {
        rows: [
          head,
          ['基本工作', '完成年度任务', '20', '每少完成一项扣4分。', ''],
          ['加分项（5分）', '受到表彰', '5', '受到上级表彰的，每次加2分，最多5分。', ''],
          ['减分项', '受到通报批评', '10', '受到通报批评的，每次扣5分。', ''],
          ['一票否决项', '发生重大安全责任事故', '', '直接认定为不合格', ''],
          [null, '领导班子成员违纪违法', '', '直接认定为不合格', ''],
        ],
      },
    ],
    title: '先进支部评选量化表',
    total: 20,
    dimensions: ['基本工作 null', '加分项 0', '减分项 0'],
    items: ['1-1 20 完成年度任务', '2-1 0 受到表彰', '3-1 0 受到通报批评'],
    rules: ['deduct-per 4项', 'add-per 2次≤5', 'deduct-per 5次'],
  },
  {
    what: '印证材料、责任部门和各支部得分',
    blocks: [
      '基层党组织考评办法',
      {
        rows: [
          [
            { text: '项目', rows: 2 },
            { text: '考评内容', rows: 2 },
            { text: '满分', rows: 2 },
            { text: '考评标准', rows: 2 },
            { text: '印证材料', rows: 2 },
            { text: '责任部门', rows: 2 },
            { text: '考评得分', columns: 2 },
            null,
          ],
          [null, null, null, null, null, null, '第一党支部', '第二党支部'],
          ['制度', '健全制度', '6', '每缺一项扣2分。', '制度汇编2份', '组织部', '', ''],
          ['阵地', '建好阵地', '4', '没有固定场所的，不得分。', '照片', '宣传部', '', ''],
        ],
      },
    ],
    title: '基层党组织考评办法',
    total: null,
    dimensions: ['制度 null', '阵地 null'],
    items: ['1-1 6 健全制度', '2-1 4 建好阵地'],
    rules: ['deduct-per 2项', 'zero-if'],
  },
  {
    what: '跨页的表：表头重复、续表',
    blocks: [
      '党建责任制考核评分标准',
      {
        rows: [
          head,
          [{ text: '主体责任（20分）', rows: 2 }, '专题研究', '5', '每少一次扣1分。', ''],
          [null, '压实责任', '10', '责任不明确的扣3分。', ''],
        ],
      },
      '续表',
      {
        rows: [
          head,
          ['主体责任（20分）', '督促检查', '5', '未督促检查的扣2分。', ''],
          ['监督责任（10分）', '日常监督', '10', '监督不力的，每次扣2分。', ''],
        ],
      },
    ],
    title: '党建责任制考核评分标准',
    total: null,
    dimensions: ['主体责任 20', '监督责任 10'],
    items: ['1-1 5 专题研究', '1-2 10 压实责任', '1-3 5 督促检查', '2-1 10 日常监督'],
    rules: ['deduct-per 1次', 'deduct-if 3', 'deduct-if 2', 'deduct-per 2次'],
  },
  {
    what: '表后有等次、说明和一票否决',
    blocks: [
      '支部标准化建设评分表',
      {
        rows: [
          head,
          ['基本组织', '设置规范', '50', '设置不规范的扣10分。', ''],
          ['基本队伍', '队伍健全', '50', '队伍不健全的扣10分。', ''],
          ['合计', '', '100', '', ''],
          [
            { text: '备注', columns: 1 },
            { text: '每项分值扣完为止，不计负分。', columns: 4 },
            null,
            null,
            null,
          ],
        ],
      },
      '90分以上为优秀，80～89分为良好，60～79分为合格，60分以下为不合格。',
      '有下列情形之一的，实行一票否决，直接评定为不合格：',
      '（1）党员受到党纪处分的；',
      '（2）发生群体性事件的。',
    ],
    title: '支部标准化建设评分表',
    total: 100,
    dimensions: ['基本组织 null', '基本队伍 null'],
    items: ['1-1 50 设置规范', '2-1 50 队伍健全'],
    rules: ['deduct-if 10', 'deduct-if 10'],
  },
  {
    what: '没有评分标准，分值带“分”字，总分行在表下',
    blocks: [
      {
        rows: [
          [{ text: '党务公开考评表', columns: 3 }, null, null],
          ['考评内容', '分数', '评分'],
          ['公开目录齐全', '3分', ''],
          ['公开及时', '4分', ''],
          ['群众评议好', '3分', ''],
          ['总分', '10分', ''],
        ],
      },
    ],
    title: '党务公开考评表',
    total: 10,
    dimensions: ['党务公开考评表 null'],
    items: ['1-1 3 公开目录齐全', '1-2 4 公开及时', '1-3 3 群众评议好'],
    rules: ['award-range 0～3', 'award-range 0～4', 'award-range 0～3'],
  },
];

/** A draft in the words of a form. */
export function formOf({ title, total, dimensions }: OwnTableDraft): Omit<Form, 'what' | 'blocks'> {
  const items = dimensions.flatMap((dimension) => dimension.items);
  const points = (given: { readonly points: number } | null) => (given ? given.points / 100 : null);
  return {
    title: title.text,
    total: points(total),
    dimensions: dimensions.map(({ name, max }) => `${name.text} ${points(max)}`),
    items: items.map(({ id, max, content }) => `${id} ${points(max)} ${content.text}`),
    rules: items.map((item) => item.rules.map(ruleInWords).join('；')),
  };
}

type Rule = OwnTableDraft['dimensions'][number]['items'][number]['rules'][number];

/** @example ruleInWords(rule) // 'deduct-per 0.5项≤2' */
export function ruleInWords({ rule: { kind, points, unit = '', cap } }: Rule): string {
  const words =
    points === null
      ? ''
      : [points]
          .flat()
          .map((each) => each / 100)
          .join('～');
  return `${kind} ${words}${unit}${cap ? `≤${cap / 100}` : ''}`.trim();
}
