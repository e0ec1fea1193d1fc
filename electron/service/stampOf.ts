import type { ReportStamp } from '../../shared/assessment/reportStamp.ts';
import { printedTime } from '../../shared/report/printedTime.ts';
import type { Context } from './context.ts';

/** What every output carries so that it can be traced: now, the log's head, the scheme. */
export function stampOf({ workspace }: Context, schemeDigest: string): ReportStamp {
  return {
    madeAt: printedTime(workspace.sources.now().toISOString()),
    head: workspace.log.head(),
    schemeDigest,
  };
}
