import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { caption, itemSource } from './smallScheme.ts';

/**
 * A total of 平时考核 as it is (25) and of the year's work (75 %), which is the unit's own sheet (20 %), people's votes with
 * values (30 %) and each panelist's sheet, the highest and the lowest left out (50 %).
 */
export const partsScheme: SchemeSource = {
  id: 'table-parts',
  version: '1.0',
  title: caption('年度综合考核办法'),
  issuer: caption('某学院党委'),
  documentTitle: caption('年度综合考核办法'),
  seed: '综合考核办法.docx',
  candidateKinds: ['党支部'],
  measures: [
    {
      id: 'opinion',
      title: caption('民主测评得分'),
      ask: caption('您对党支部工作的评价'),
      counted: caption('各选项的票按分值折算'),
      voters: [caption('党员')],
      options: [
        { id: 'good', name: caption('好'), isCounted: true, value: 1 },
        { id: 'fair', name: caption('较好'), isCounted: false, value: 0.8 },
        { id: 'plain', name: caption('一般'), isCounted: false, value: 0.6 },
        { id: 'poor', name: caption('较差'), isCounted: false, value: 0 },
      ],
      of: 'valid',
    },
  ],
  sheet: {
    name: caption('年度工作评分表'),
    total: 100,
    dimensions: [
      {
        id: 'work',
        name: caption('工作'),
        max: 100,
        items: [
          itemSource([{ id: 'result', kind: 'award-range', points: [0, 60] }], 60, 'zero', 'A'),
          itemSource([{ id: 'fault', kind: 'deduct-per', points: 5, unit: '次' }], 40, 'full', 'B'),
        ],
      },
    ],
  },
  parts: [
    {
      id: 'daily',
      name: caption('平时考核'),
      takes: 'given',
      outOf: 25,
      basis: caption('党委办公室平时考核记录'),
    },
    {
      id: 'year',
      name: caption('年度工作'),
      weight: 75,
      takes: 'parts',
      parts: [
        {
          id: 'self',
          name: caption('单位自评'),
          weight: 20,
          takes: 'sheet',
          form: {
            name: caption('自评表'),
            total: 100,
            dimensions: [
              {
                id: 'own',
                name: caption('自评'),
                max: 100,
                items: [
                  itemSource([{ id: 'own-result', kind: 'award-range', points: [0, 100] }], 100, 'zero', 'S'),
                ],
              },
            ],
          },
        },
        {
          id: 'votes',
          name: caption('民主测评'),
          weight: 30,
          takes: 'ballot',
          measure: 'opinion',
          outOf: 100,
        },
        {
          id: 'panel',
          name: caption('考评组评分'),
          weight: 50,
          takes: 'sheet',
          panel: { mean: 'total', trimFrom: 3, round: { places: 2, at: 'total' }, absent: 'others' },
        },
      ],
    },
  ],
  grades: [
    { name: caption('优秀'), from: 90 },
    { name: caption('合格'), from: 0 },
  ],
  stages: [
    { id: 'scoring', name: caption('评分'), text: caption('评分'), needs: ['sheets'] },
    { id: 'shown', name: caption('公示'), text: caption('公示') },
  ],
  honour: caption('先进党支部'),
  outcomeNote: caption('按总分定等次。'),
};

export const partsPanel = ['周正明', '吴晓岚', '郑向东', '冯雅琴'] as const;

/** One unit's parts, and what they come to by hand. Units: hundredths; `panel` in the panel's order, null for who is recused. */
export interface PartsUnit {
  readonly name: string;
  readonly daily: number;
  readonly self: number;
  /** Votes by option. */
  readonly votes: Readonly<Record<string, number>>;
  /** What each panelist gives A; B is full. */
  readonly panel: readonly (number | null)[];
  /** By part id. */
  readonly points: Readonly<Record<string, number>>;
  /** 分, exact. */
  readonly total: string;
  readonly grade: string;
}

export const partsUnits: readonly PartsUnit[] = [
  {
    name: '第一党支部',
    daily: 2250,
    self: 9000,
    votes: { good: 40, fair: 5, plain: 1, poor: 0 },
    panel: [5000, 4500, 4700, 5500],
    // 44.6 of 46 is 96.9565…; of 90, 85, 87 and 95 the mean of 90 and 87 is 88.5.
    points: { daily: 2250, self: 9000, votes: 9696, panel: 8850 },
    // 22.5 + 75 % of (18 + 29.088 + 44.25 = 91.338).
    total: '91.0035',
    grade: '优秀',
  },
  {
    name: '第二党支部',
    daily: 2000,
    self: 10_000,
    votes: { good: 10, fair: 0, plain: 0, poor: 0 },
    panel: [4000, 4400, 4100, null],
    // Three sheets count, and of 80, 84 and 81 the middle one is left.
    points: { daily: 2000, self: 10_000, votes: 10_000, panel: 8100 },
    // 20 + 75 % of (20 + 30 + 40.5).
    total: '87.875',
    grade: '合格',
  },
];
