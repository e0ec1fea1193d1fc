import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { caption, type ItemSource, itemSource, type ShortRule } from './smallScheme.ts';

/** One sheet's values, and the total that they make by hand. Units: hundredths. */
export interface OwnSheet {
  readonly values: Values;
  readonly total: number;
}

/** A unit with the sheet that decides, its own beside it where the scheme asks for that, and what they come to. */
export interface OwnUnit extends OwnSheet {
  readonly name: string;
  readonly self?: OwnSheet;
  /** Units: hundredths. */
  readonly sum: number;
}

/** A committee's own scheme, and what units come to under it by hand. */
export interface OwnScheme {
  readonly source: SchemeSource;
  readonly kind: string;
  readonly organiser: string;
  /** The best first. */
  readonly sheets: readonly OwnUnit[];
  /** The stages before 公示, 公示, and those after it, by id. */
  readonly course: { readonly before: readonly string[]; readonly notice: string; readonly last: string };
}

/**
 * 150 points: plain items, levels, a rate, bands; a middle level, columns of its own, an item in place of another for
 * 党总支; and a bonus without a limit in a block that stops at 10. The unit's own sheet counts 30 %, the panel's 70 %.
 */
export const table150: OwnScheme = {
  source: {
    id: 'table-150',
    version: '1.0',
    title: caption('党建工作考核表'),
    issuer: caption('某市第一中学党委'),
    documentTitle: caption('党建工作考核办法'),
    seed: '考核办法.docx',
    candidateKinds: ['党支部', '党总支'],
    sheet: {
      name: caption('党建工作考核表'),
      heads: {
        dimension: '一级指标',
        group: '二级指标',
        content: '三级指标',
        points: '分值',
        standard: '评分办法',
        score: '得分',
      },
      columns: [
        { id: 'way', head: '考核方式' },
        { id: 'by', head: '责任部门' },
      ],
      notApplicable: { points: 'none' },
      total: 150,
      dimensions: [
        block('base', '基础工作', 80, [
          ...under('组织生活', '查阅记录', [
            item('meetings', 40, 'full', { id: 'short', kind: 'deduct-per', points: 2.5, unit: '次' }),
            item('plans', 40, 'full', { id: 'late', kind: 'deduct-if', points: 5 }),
          ]),
        ]),
        block('effect', '作用发挥', 70, [
          ...under('群众评价', '测评', [
            item('rating', 20, 'zero', {
              id: 'level',
              kind: 'levels',
              levels: [
                { id: 'high', name: caption('好'), points: 20 },
                { id: 'low', name: caption('一般'), points: 12.5 },
              ],
            }),
            item('attendance', 20, 'full', {
              ...{ id: 'rate', kind: 'deduct-short', points: 0.5, unit: '%' },
              ...{ rate: true, target: 95, per: 2, started: true },
            }),
          ]),
          ...under('宣传和指导', '查阅资料', [
            {
              ...item('reports', 30, 'zero', {
                id: 'bands',
                kind: 'award-bands',
                unit: '篇',
                bands: [
                  { when: { atLeast: 12 }, points: 30 },
                  { when: { atLeast: 6 }, points: 15 },
                ],
              }),
              for: ['党支部'],
            },
            {
              ...item('guidance', 30, 'full', {
                id: 'unguided',
                kind: 'deduct-per',
                points: 5,
                unit: '个支部',
              }),
              for: ['党总支'],
            },
          ]),
        ]),
        {
          ...block('bonus', '加分项', 0, [
            {
              ...item('prizes', 0, 'zero', { id: 'prize', kind: 'add-per', points: 3, unit: '项' }),
              cap: null,
            },
          ]),
          cap: 10,
        },
      ],
    },
    parts: [
      { id: 'self', name: caption('单位自评'), weight: 30, takes: 'sheet' },
      { id: 'panel', name: caption('考评组评分'), weight: 70, takes: 'sheet', signedByPanel: true },
    ],
    vetoes: {
      lead: caption('有下列情形的，取消评优资格：'),
      note: caption('须填日期和依据。'),
      result: caption('取消资格'),
      list: [{ id: 'accident', text: caption('发生重大责任事故的'), window: 'thisYear' }],
    },
    grades: [
      { name: caption('优秀'), from: 140 },
      { name: caption('良好'), from: 120 },
      { name: caption('一般'), from: 0 },
    ],
    stages: [
      stage('list', '名单', ['roster', 'readings']),
      stage('scoring', '评分', ['sheets']),
      stage('shown', '公示'),
      stage('honoured', '表彰', ['titles']),
    ],
    honour: caption('先进党支部'),
    outcomeNote: caption('按总分定等次，公示后由党委表彰。'),
  },
  kind: '党支部',
  organiser: '第一中学党委',
  sheets: [
    // 40 + 40 + 20 + 20 + 30 + min(10, 5 × 3) = 160.
    {
      name: '语文组党支部',
      values: { short: 0, level: 'high', rate: { count: 38, of: 40 }, bands: 12, prize: 5 },
      total: 16_000,
      // The same, without a prize: 150. 30 % of it and 70 % of 160 are 157.
      self: {
        values: { short: 0, level: 'high', rate: { count: 38, of: 40 }, bands: 12, prize: 0 },
        total: 15_000,
      },
      sum: 15_700,
    },
    // 32.5 + 35 + 12.5 + (20 − 7 × 0.5: 82.61 % is 12.39 short of 95, begun in steps of 2) + 15 + 3 = 114.5.
    {
      name: '数学组党支部',
      values: {
        ...{ short: 3, late: true, level: 'low', rate: { count: 38, of: 46 } },
        ...{ bands: 7, prize: 1 },
      },
      total: 11_450,
      // One 次 short in place of three: 119.5. 30 % of it and 70 % of 114.5 are 116.
      self: {
        values: {
          ...{ short: 1, late: true, level: 'low', rate: { count: 38, of: 46 } },
          ...{ bands: 7, prize: 1 },
        },
        total: 11_950,
      },
      sum: 11_600,
    },
  ],
  course: { before: ['list', 'scoring'], notice: 'shown', last: 'honoured' },
};

/** 35 points of deductions for classes and departments, with one addition larger than its item, of no Party committee. */
export const table35: OwnScheme = {
  source: {
    id: 'table-35',
    version: '2.3',
    title: caption('文明班级评比表'),
    issuer: caption('某市职业学校学生工作处'),
    documentTitle: caption('文明班级评比办法'),
    seed: '评比办法.docx',
    candidateKinds: ['班级', '系部'],
    names: {
      organiser: '主办部门',
      unit: '集体',
      units: '各班级、各系部',
      recipients: '各系部',
      parent: '所属系部',
      leader: '班主任',
      members: '学生人数',
      signer: '班主任',
      work: '管理水平',
      standard: '达优标准',
      acceptance: '复评',
      grading: '等次评定',
      movement: '升降',
    },
    sheet: {
      name: caption('文明班级评比表'),
      total: 35,
      dimensions: [
        block('order', '秩序', 20, [
          item('lessons', 10, 'full', { id: 'noise', kind: 'deduct-per', points: 1, unit: '次' }),
          item('rooms', 10, 'full', { id: 'dirt', kind: 'deduct-per', points: 0.5, unit: '处' }),
        ]),
        block('deeds', '活动', 15, [
          item('duty', 10, 'full', { id: 'absent', kind: 'deduct-per', points: 2, unit: '人次' }),
          { ...item('deed', 5, 'zero', { id: 'help', kind: 'add-if', points: 8 }), cap: 8 },
        ]),
      ],
    },
    stages: [
      stage('1', '名单', ['roster', 'readings']),
      stage('2', '评分', ['sheets']),
      stage('3', '结果公示', ['notice']),
      stage('4', '表彰', ['titles']),
    ],
    honour: caption('文明班级'),
    outcomeNote: caption('按总分排名，公示后表彰。'),
  },
  kind: '班级',
  organiser: '学生工作处',
  sheets: [
    // 10 + 10 + 10 + 8 = 38, more than the form's 35.
    { name: '机电2301班', values: { noise: 0, dirt: 0, absent: 0, help: true }, total: 3800, sum: 3800 },
    // 7 + 8.5 + 6 + 0.
    { name: '数控2302班', values: { noise: 3, dirt: 3, absent: 2, help: false }, total: 2150, sum: 2150 },
  ],
  course: { before: ['1', '2'], notice: '3', last: '4' },
};

export const ownSchemes = [table150, table35] as const;

/** The scheme's file as a person brings it. */
export function fileOf({ source }: OwnScheme): File {
  return new File([JSON.stringify(source)], `${source.id}.json`);
}

function item(id: string, max: number, start: 'full' | 'zero', rule: ShortRule): ItemSource {
  return itemSource([rule], max, start, id);
}

/** The items below one middle level, looked at in one way. */
function under(group: string, way: string, items: readonly ItemSource[]): ItemSource[] {
  const columns = { way: caption(way), by: caption('组织科') };
  return items.map((each) => ({ ...each, group: caption(group), columns }));
}

function block(id: string, name: string, max: number, items: ItemSource[]) {
  return { id, name: caption(name), max, items };
}

function stage(id: string, name: string, needs: SchemeSource['stages'][number]['needs'] = []) {
  return { id, name: caption(name), text: caption(name), needs };
}
