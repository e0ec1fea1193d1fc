import { hasSheet } from '../scheme/scheme.ts';
import { levelSummary } from './levelSummary.ts';
import type { OutcomeSource } from './reportSource.ts';
import { roundSummary } from './roundSummary.ts';
import type { WorkbookModel } from './workbookModel.ts';

/** 分类定级汇总表: by points in each round where the scheme has a form, otherwise the superior's grades level by level. */
export function gradingSummaryReport(source: OutcomeSource, candidateIds?: readonly string[]): WorkbookModel {
  const { scheme } = source;
  return hasSheet(scheme) ? roundSummary(source, scheme, candidateIds) : levelSummary(source, candidateIds);
}
