import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SheetDetail } from '../../../shared/contract/contract.ts';
import type { AssessmentResult } from '../../../shared/outcome/assessmentResult.ts';
import { vetoWarnings as warningsOf } from '../../../shared/outcome/vetoWarnings.ts';
import type { SheetContent } from '../../../shared/sheet/sheet.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { RowFacts } from './resultRow.ts';
import { sheetProgress } from './sheetProgress.ts';

/** What the rows show beside the result: how far each sheet is, and vetoes whose date must be checked. */
export function useRowFacts(result: AssessmentResult | undefined): RowFacts {
  const { id: assessmentId, parsed, year, endsOn } = useAssessment();
  const list = useQuery(api.candidate.list.queryOptions({ input: { assessmentId } }));
  const vetoed = useMemo(
    () => (result?.candidates ?? []).filter(({ vetoIds }) => vetoIds.length > 0),
    [result],
  );
  // Only the sheets of vetoed candidates, which are few, are read: the host's result is made without the assessment's period.
  const contents = useQueries({
    queries: vetoed.map(({ candidate }) =>
      api.sheet.get.queryOptions({ input: { candidateId: candidate.id } }),
    ),
    combine: contentsOf,
  });
  const vetoWarnings = useMemo(
    () =>
      new Map(
        vetoed.map((one, index): [string, readonly string[]] => {
          const content = contents[index];
          return [one.candidate.id, content ? warningsOf(parsed, content, { year, endsOn }) : []];
        }),
      ),
    [vetoed, contents, parsed, year, endsOn],
  );
  const progress = useMemo(
    () => new Map((list.data ?? []).map((summary) => [summary.id, sheetProgress(summary)])),
    [list.data],
  );
  return useMemo(() => ({ progress, vetoWarnings }), [progress, vetoWarnings]);
}

function contentsOf(sheets: readonly { readonly data: SheetDetail | undefined }[]): (SheetContent | null)[] {
  return sheets.map(({ data }) => data?.content ?? null);
}
