import { useEffect } from 'react';

/** Ctrl+P prints the report instead of the screen. */
export function usePrintKey(isReady: boolean, print: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      if (isReady) print();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isReady, print]);
}
