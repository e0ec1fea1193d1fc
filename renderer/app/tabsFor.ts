import type { Scheme } from '../../shared/scheme/scheme.ts';

interface Tab {
  readonly path: string;
  readonly title: string;
  /** Other addresses that belong to it. */
  readonly also?: readonly string[];
  isFor(scheme: Scheme): boolean;
}

const tabs: readonly Tab[] = [
  { path: 'setup', title: '基本情况', isFor: () => true },
  { path: 'flow', title: '流程', isFor: () => true },
  {
    path: 'rectification',
    title: '查摆整改',
    isFor: ({ checks, rectification }) => Boolean(checks ?? rectification),
  },
  {
    path: 'score',
    title: '评分',
    also: ['totals', 'differences', 'board', 'meeting'],
    isFor: ({ sheet }) => sheet !== undefined,
  },
  { path: 'ballots', title: '民主测评', isFor: ({ measures }) => measures.length > 0 },
  { path: 'grading', title: '定级', isFor: ({ grading }) => grading !== undefined },
  { path: 'nominations', title: '条件和推荐', isFor: ({ tracks }) => tracks.length > 0 },
  { path: 'results', title: '结果', isFor: ({ sheet }) => sheet !== undefined },
  { path: 'publicity', title: '公示和表彰', isFor: () => true },
  { path: 'reports', title: '导出和打印', isFor: () => true },
  { path: 'archive', title: '归档', isFor: () => true },
];

/** The pages that an assessment under the scheme has. */
export function tabsFor(scheme: Scheme): readonly Tab[] {
  return tabs.filter((tab) => tab.isFor(scheme));
}
