import { decidingPart, sheetPartsOf } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';

interface ReportKind {
  /** The report's Chinese name, which files and screens carry. */
  readonly title: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** Whether it has a worksheet for each candidate, is one list of them, or is not about candidates. */
  readonly scope: 'each' | 'list' | 'none';
  /** Which schemes have it. */
  isFor(
    scheme: Pick<Scheme, 'sheet' | 'parts' | 'rounds' | 'measures' | 'rectification' | 'tracks' | 'grading'>,
  ): boolean;
}

const hasForm: ReportKind['isFor'] = ({ sheet }) => sheet !== undefined;
/** Where each panelist fills a sheet, nobody's deductions are the unit's. */
function hasOneSheet({ sheet, parts }: Parameters<ReportKind['isFor']>[0]): boolean {
  return sheet !== undefined && !decidingPart({ parts })?.panel;
}

/** Whether each panelist fills a sheet. */
function hasPanelSheets(scheme: Pick<Scheme, 'parts'>): boolean {
  return sheetPartsOf(scheme).some(({ panel }) => panel);
}

/** Where parts are scored round by round, they stand side by side. */
function hasRoundsOfParts({ sheet, parts, rounds }: Parameters<ReportKind['isFor']>[0]): boolean {
  return sheet !== undefined && parts.length > 0 && rounds.length > 0;
}
const hasRectification: ReportKind['isFor'] = ({ rectification }) => rectification !== undefined;
const hasMeasures: ReportKind['isFor'] = ({ measures }) => measures.length > 0;

/** The reports as the command line and the contract name them. */
const kinds = {
  sheets: { title: '评分表', purpose: '每个单位一份，签字存档', scope: 'each', isFor: hasForm },
  summary: { title: '汇总表', purpose: '全部单位的得分和名次', scope: 'list', isFor: hasForm },
  ranking: { title: '排名表', purpose: '名次、总分和等次', scope: 'list', isFor: hasForm },
  scorers: {
    title: '评分明细表',
    purpose: '逐条得分',
    scope: 'list',
    isFor: hasForm,
  },
  'panel-signing': {
    title: '签字页',
    purpose: '考评组评分，全体签字',
    scope: 'list',
    isFor: hasPanelSheets,
  },
  deductions: { title: '扣分情况表', purpose: '全部扣分、规则和原因', scope: 'list', isFor: hasOneSheet },
  blank: { title: '空白评分表', purpose: '供各单位逐条对照自查', scope: 'none', isFor: hasForm },
  feedback: { title: '扣分反馈单', purpose: '逐条列出扣分和原因', scope: 'each', isFor: hasOneSheet },
  'ballot-summary': {
    title: '民主测评汇总表',
    purpose: '票数、比率和结论',
    scope: 'list',
    isFor: hasMeasures,
  },
  'blank-ballot': {
    title: '空白测评票',
    purpose: '每页四张，无记名',
    scope: 'each',
    isFor: hasMeasures,
  },
  recommendation: {
    title: '推荐汇总表',
    purpose: '各条件、测评、名次和名额的计算',
    scope: 'list',
    isFor: ({ tracks }) => tracks.length > 0,
  },
  'grading-form': {
    title: '各方评分表',
    purpose: '各方并列，附测评票数和等次',
    scope: 'each',
    isFor: hasRoundsOfParts,
  },
  'grading-summary': {
    title: '定级汇总表',
    purpose: '全部单位的等次和升降',
    scope: 'list',
    isFor: (scheme) => scheme.grading !== undefined || hasRoundsOfParts(scheme),
  },
  'problem-list': {
    title: '问题清单',
    purpose: '各单位的问题和来源',
    scope: 'list',
    isFor: hasRectification,
  },
  'task-list': {
    title: '任务清单',
    purpose: '各单位的整改任务、措施和结果',
    scope: 'list',
    isFor: hasRectification,
  },
  'duty-list': {
    title: '责任清单',
    purpose: '各单位的责任人、时限和销号',
    scope: 'list',
    isFor: hasRectification,
  },
  readings: { title: '考评口径', purpose: '考评组议定并签字的口径', scope: 'none', isFor: () => true },
  honours: {
    title: '荣誉台账',
    purpose: '本单位授予的称号和有效期',
    scope: 'none',
    isFor: ({ tracks }) => tracks.length > 0,
  },
  materials: {
    title: '上报材料目录',
    purpose: '上报的材料和份数',
    scope: 'none',
    isFor: () => true,
  },
} as const satisfies Readonly<Record<string, ReportKind>>;

export type ReportName = keyof typeof kinds;
export const reportKinds: Readonly<Record<ReportName, ReportKind>> = kinds;
export const reportNames = Object.keys(kinds) as [ReportName, ...ReportName[]]; // Safe: the keys of a record that has some.

/** What the report is called under the scheme. @example titleFor('grading-summary', tianjin) // '分类定级汇总表' */
export function titleFor(name: ReportName, scheme: Pick<Scheme, 'names' | 'parts'>): string {
  if (name === 'scorers' && hasPanelSheets(scheme)) return '考评员评分明细表';
  if (name === 'grading-form') return `${namesOf(scheme).grading}评分表`;
  if (name === 'grading-summary') return `${namesOf(scheme).grading}汇总表`;
  return reportKinds[name].title;
}

/** What the report is for under the scheme: nothing is named that the scheme does not have. */
export function purposeFor(
  name: ReportName,
  scheme: Pick<Scheme, 'grades' | 'measures' | 'names' | 'parts'>,
): string {
  const { grades, measures } = scheme;
  if (name === 'blank' && hasPanelSheets(scheme)) return '每人对每个单位一份';
  if (name === 'grading-summary') return `全部单位的等次和${namesOf(scheme).movement}`;
  if (name === 'ranking' && grades.length === 0) return '名次和总分';
  if (name === 'recommendation' && measures.length === 0) return '各条件、名次和名额的计算';
  return reportKinds[name].purpose;
}

/** The reports that a scheme has, in their order. */
export function reportsFor(scheme: Parameters<ReportKind['isFor']>[0]): readonly ReportName[] {
  return reportNames.filter((name) => reportKinds[name].isFor(scheme));
}
