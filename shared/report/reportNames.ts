/** The reports as the command line and the contract name them. */
export const reportNames = ['sheets', 'summary', 'blank', 'feedback', 'readings'] as const;
export type ReportName = (typeof reportNames)[number];

/** The reports' Chinese names, which files and screens carry. */
export const reportTitles: Readonly<Record<ReportName, string>> = {
  sheets: '评分表',
  summary: '汇总表',
  blank: '空白评分表',
  feedback: '扣分反馈单',
  readings: '考评口径',
};
