import { useState } from 'react';
import type { ReportName } from '../../../shared/report/reportNames.ts';

type Hidden = Readonly<Partial<Record<ReportName, readonly string[]>>>;

const none: readonly string[] = [];

/** The columns that are left out, by report, while the screen is open. */
export function useColumns(report: ReportName) {
  const [byReport, setByReport] = useState<Hidden>({});
  return {
    hidden: byReport[report] ?? none,
    hide: (names: readonly string[]) => setByReport((before) => ({ ...before, [report]: names })),
    /** As the contract wants it, for several reports at once. */
    byReport,
  };
}
