import { useCallback, useState } from 'react';

/** `fit` shows a page as wide as there is room for, `page` the whole page; a number is the paper's own size times that. */
export type Zoom = 'fit' | 'page' | 0.5 | 0.75 | 1 | 1.25 | 1.5;

const largestFit = 1.3;
/** The desk's padding and a scroll bar. Units: CSS pixels. */
const around = 48;
const pixelsPerMillimetre = 96 / 25.4;

/** How large pages are shown. `ref` names the element that they lie in. */
export function useZoom(first: Zoom) {
  const [zoom, setZoom] = useState<Zoom>(first);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  /** Units: the page's size in millimetres. */
  const factorFor = (page: { readonly width: number; readonly height: number }) => {
    if (typeof zoom === 'number') return zoom;
    const wide = (room.width - around) / (page.width * pixelsPerMillimetre);
    const high = (room.height - around) / (page.height * pixelsPerMillimetre);
    return Math.max(0.3, Math.min(largestFit, wide, zoom === 'page' ? high : wide));
  };
  return { zoom, setZoom, ref, factorFor };
}
