import { type RefObject, useLayoutEffect } from 'react';

/** So many rows below the head are shown at least, however small the window is. */
const fewestRows = 1;

/**
 * Keeps the box that scrolls a table in a dialog as high as the window leaves room beside the rest of the dialog, and cuts
 * no row in two: the dialog's buttons stay in the window.
 */
export function useWholeRows(box: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const modal = box.current?.closest<HTMLElement>('.ant-modal');
    if (!box.current || !modal) return;
    const scroll = box.current;
    const setHeight = () => {
      const beside =
        modal.offsetHeight - scroll.offsetHeight + Number.parseFloat(getComputedStyle(modal).top);
      const bar = scroll.offsetHeight - scroll.clientHeight;
      const rows = [...scroll.querySelectorAll('tr')];
      const room = window.innerHeight - beside - bar;
      const ends = rows.map((row) => row.offsetTop + row.offsetHeight);
      const least = ends[Math.min(fewestRows, ends.length - 1)] ?? 0;
      const height = Math.max(least, ...ends.filter((end) => end <= room));
      // The line below the last row.
      scroll.style.maxHeight = `${height + bar + 1}px`;
    };
    setHeight();
    const watch = new ResizeObserver(setHeight);
    watch.observe(modal);
    window.addEventListener('resize', setHeight);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', setHeight);
    };
  }, [box]);
}
