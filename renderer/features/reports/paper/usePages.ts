import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { margins, paperSize } from '../../../../shared/report/paper/paperSize.ts';
import { type RowSpan, splitPages } from '../../../../shared/report/paper/splitPages.ts';
import { tableLayout } from '../../../../shared/report/paper/tableLayout.ts';
import type { WorksheetModel } from '../../../../shared/report/workbookModel.ts';
import { formKey, type LaidSheet, type MeasuredForm, measuredForms, rowsKey } from './measuredForm.ts';

const pixelsPerMillimetre = 96 / 25.4;

/** A worksheet with its pages. */
export interface PagedLayout extends LaidSheet {
  readonly pages: readonly RowSpan[];
}

/**
 * The pages that worksheets take, from the heights that their rows have in the element that `ref` names and that shows
 * `forms` by MeasuredForms. Null, and with forms to show, until they are measured.
 */
export function usePages(sheets: readonly WorksheetModel[]) {
  const ref = useRef<HTMLDivElement>(null);
  const [paged, setPaged] = useState<readonly PagedLayout[] | null>(null);
  const laid = useMemo(() => sheets.map((sheet) => ({ sheet, layout: tableLayout(sheet) })), [sheets]);
  const forms = useMemo(() => measuredForms(laid), [laid]);
  useLayoutEffect(() => {
    const shown = [...(ref.current?.children ?? [])];
    if (shown.length === 0) return;
    const heights = new Map([...forms].map(([key, form], index) => [key, heightsOf(form, shown[index])]));
    setPaged(laid.map((each) => ({ ...each, pages: pagesOf(each, heights.get(formKey(each))) })));
  }, [forms, laid]);
  const isMeasured =
    paged?.length === sheets.length && paged.every(({ sheet }, index) => sheet === sheets[index]);
  return { ref, paged: isMeasured ? paged : null, forms: isMeasured ? [] : [...forms.values()] };
}

/** Units: pixels, by rowsKey. */
interface Heights {
  readonly openings: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<string, number>;
  readonly blocks: ReadonlyMap<string, readonly number[]>;
}

function heightsOf({ openings, heads, blocks }: MeasuredForm, shown: Element | undefined): Heights {
  const tables = [...(shown?.querySelectorAll('table') ?? [])];
  const ofHeads = tables.slice(openings.size);
  const bodies = [...(ofHeads[0]?.tBodies ?? [])];
  return {
    openings: new Map([...openings.keys()].map((key, index) => [key, heightOf(tables[index])])),
    heads: new Map([...heads.keys()].map((key, index) => [key, heightOf(ofHeads[index]?.tHead)])),
    blocks: new Map(
      [...blocks.keys()].map((key, index) => [key, [...(bodies[index]?.rows ?? [])].map(heightOf)]),
    ),
  };
}

function pagesOf({ sheet, layout: { opening, head, apart } }: LaidSheet, heights?: Heights): RowSpan[] {
  const height = paperSize(sheet).height - margins.top - margins.bottom;
  const further = height * pixelsPerMillimetre - (heights?.heads.get(rowsKey(head)) ?? 0);
  const first = further - (heights?.openings.get(rowsKey(opening)) ?? 0);
  const rows = apart.flatMap((block) => heights?.blocks.get(rowsKey(block)) ?? block.map(() => 0));
  return splitPages(
    rows,
    apart.map((block) => block.length),
    { first, further },
  );
}

function heightOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().height ?? 0;
}
