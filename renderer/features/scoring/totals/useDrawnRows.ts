import { type RefObject, useCallback, useEffect, useState } from 'react';

/** So many lines get their boxes, or lose them, together. */
export const chunkSize = 8;

/** Until it is known what is in the window. */
const unknown: ReadonlySet<number> = new Set();

/**
 * Which chunks of lines have their boxes: those in the window and close to it, and those around the line that had the focus
 * last, so that Tab goes on; the first and the last, so that it gets in. `isKept` says which others must: those in which
 * something is being typed. The table has a body for each chunk.
 */
export function useDrawnRows(
  table: RefObject<HTMLTableElement | null>,
  rows: number,
  isKept: (chunk: number) => boolean,
) {
  const chunks = Math.ceil(rows / chunkSize);
  const [near, setNear] = useState(unknown);
  const [held, setHeld] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other chunks are other bodies.
  useEffect(() => {
    const bodies: readonly Element[] = [...(table.current?.tBodies ?? [])];
    const observer = new IntersectionObserver(
      (seen) =>
        setNear((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of seen) {
            if (isIntersecting) after.add(bodies.indexOf(target));
            else after.delete(bodies.indexOf(target));
          }
          return after;
        }),
      { root: scrollerOf(table.current), rootMargin: '25% 0px' },
    );
    for (const body of bodies) observer.observe(body);
    return () => observer.disconnect();
  }, [table, chunks]);
  const isEnd = (chunk: number) => chunk === 0 || (chunk === chunks - 1 && near !== unknown);
  return {
    chunks,
    isDrawn: (chunk: number) =>
      Math.abs(chunk - held) <= 1 || near.has(chunk) || isEnd(chunk) || isKept(chunk),
    /** Holds the chunk of a line, which is drawn then. */
    hold: useCallback((row: number) => setHeld(Math.floor(row / chunkSize)), []),
  };
}

/** What is scrolled to see more of an element; null where it is the window. */
function scrollerOf(element: Element | null): Element | null {
  for (let box = element?.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return box;
  }
  return null;
}
