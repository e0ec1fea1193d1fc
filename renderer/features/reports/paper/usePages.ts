import { useLayoutEffect, useRef, useState } from 'react';
import { type RowSpan, splitPages } from './splitPages.ts';
import type { TableLayout } from './tableLayout.ts';

const pixelsPerMillimetre = 96 / 25.4;

/**
 * The pages that a worksheet takes, from the heights that its rows have in the element that `ref` names: the opening
 * rows' table, then the table of head and blocks.
 *
 * Units: room for rows on a page in millimetres.
 */
export function usePages(layout: TableLayout, room: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly RowSpan[]>([]);
  useLayoutEffect(() => {
    const [opening, table] = [...(ref.current?.querySelectorAll('table') ?? [])];
    if (!opening || !table) return;
    const further = room * pixelsPerMillimetre - heightOf(table.tHead);
    const heights = [...table.tBodies].flatMap((body) => [...body.rows].map(heightOf));
    const blockSizes = layout.blocks.map((block) => block.length);
    setPages(splitPages(heights, blockSizes, { first: further - heightOf(opening), further }));
  }, [layout, room]);
  return { ref, pages };
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}
