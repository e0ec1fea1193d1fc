import { useLayoutEffect, useState } from 'react';

interface Flow {
  readonly html: string;
  /** Between two columns, as a share of a column's width. */
  readonly gap: number;
}

/**
 * How many pages a flow of columns fills, one column being one page's text. `flow` is the element that the browser has laid
 * the html out in; its further columns stand out at its right.
 */
export function useFlowPages(flow: HTMLElement | null, { html, gap }: Flow): number {
  const [count, setCount] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the element changes with its html.
  useLayoutEffect(() => {
    const column = flow?.clientWidth ?? 0;
    if (!flow || column === 0) return;
    setCount(Math.max(1, Math.round((flow.scrollWidth / column + gap) / (1 + gap))));
  }, [flow, html, gap]);
  return count;
}
