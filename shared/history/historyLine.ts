import type { Place } from '../assessment/place.ts';

/** What an organisation came to in one assessment. */
export interface HistoryLine {
  readonly assessmentId: string;
  readonly assessment: string;
  readonly year: number;
  readonly scheme: string;
  readonly isRehearsal: boolean;
  /** Where its outcome is shown. */
  readonly place: Place;
  /** In Chinese, as printed: 总分 96.50, 第 2 名, 等次 较好, 推荐 …; empty where nothing came of it yet. */
  readonly outcomes: readonly string[];
}
