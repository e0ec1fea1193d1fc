import { useCallback, useState, useSyncExternalStore } from 'react';

/** The pixels between an element's upper edge and the window's lower edge, for tables that scroll by themselves. */
export function useRoomBelow(): { ref: (element: HTMLElement | null) => void; room: number } {
  const [top, setTop] = useState(0);
  const windowHeight = useSyncExternalStore(subscribe, () => window.innerHeight);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element) setTop(element.getBoundingClientRect().top);
  }, []);
  return { ref, room: windowHeight - top };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
