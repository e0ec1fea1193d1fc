import type { SheetForm } from '../scheme/sheet.ts';
import { isBegun } from '../sheet/isBegun.ts';
import { type Progress, progressOf } from '../sheet/progress.ts';
import { emptyContent, type SheetContent } from '../sheet/sheet.ts';
import type { SheetFacts } from './sheetFacts.ts';

/** How far a sheet is. */
export interface SheetStanding extends Progress {
  readonly status: 'untouched' | 'started' | 'submitted';
}

/** How far a candidate's sheet on the form is; one that is not there is untouched. */
export function sheetStanding(
  form: SheetForm | undefined,
  sheet: { readonly content: SheetContent; readonly isSigned: boolean } | null,
  facts: Pick<SheetFacts, 'kind' | 'measures'>,
): SheetStanding {
  const status = sheet?.isSigned
    ? 'submitted'
    : sheet && isBegun(form, sheet.content)
      ? 'started'
      : 'untouched';
  return { status, ...progressOf(form, sheet?.content ?? emptyContent, facts) };
}
