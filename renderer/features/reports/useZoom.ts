import { useState } from 'react';
import { useSize } from './useSize.ts';

/** `fit` shows a page as wide as there is room for; a number is the paper's own size times that. */
export type Zoom = 'fit' | 0.5 | 0.75 | 1 | 1.25 | 1.5;
const largestFit = 1.3;
/** The desk's padding and a scroll bar. */
const around = 56;

/** How large pages are shown. `ref` names the element that they lie in. */
export function useZoom() {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const { ref, width } = useSize();
  /** Units: the page's width in CSS pixels. */
  const factorFor = (pageWidth: number) =>
    zoom === 'fit' ? Math.max(0.4, Math.min(largestFit, (width - around) / pageWidth)) : zoom;
  return { zoom, setZoom, ref, factorFor };
}
