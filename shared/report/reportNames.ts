import type { Scheme } from '../scheme/scheme.ts';

interface ReportKind {
  /** The report's Chinese name, which files and screens carry. */
  readonly title: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** Whether it has a worksheet for each candidate, is one list of them, or is not about candidates. */
  readonly scope: 'each' | 'list' | 'none';
  /** Which schemes have it. */
  isFor(scheme: Pick<Scheme, 'sheet' | 'measures' | 'rectification' | 'tracks' | 'grading'>): boolean;
}

const hasForm: ReportKind['isFor'] = ({ sheet }) => sheet !== undefined;

/** The reports as the command line and the contract name them. */
const kinds = {
  sheets: { title: '评分表', purpose: '每个单位一份，签字存档', scope: 'each', isFor: hasForm },
  summary: { title: '汇总表', purpose: '全部单位的得分和名次', scope: 'list', isFor: hasForm },
  blank: { title: '空白评分表', purpose: '供各单位逐条对照自查', scope: 'none', isFor: hasForm },
  feedback: { title: '扣分反馈单', purpose: '逐条列出扣分和原因', scope: 'each', isFor: hasForm },
  readings: { title: '考评口径', purpose: '考评组议定并签认的口径', scope: 'none', isFor: () => true },
} as const satisfies Readonly<Record<string, ReportKind>>;

export type ReportName = keyof typeof kinds;
export const reportKinds: Readonly<Record<ReportName, ReportKind>> = kinds;
export const reportNames = Object.keys(kinds) as [ReportName, ...ReportName[]]; // Safe: the keys of a record that has some.

/** The reports that a scheme has, in their order. */
export function reportsFor(scheme: Parameters<ReportKind['isFor']>[0]): readonly ReportName[] {
  return reportNames.filter((name) => reportKinds[name].isFor(scheme));
}
