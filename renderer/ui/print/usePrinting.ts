import { useEffect, useState } from 'react';

/**
 * What is being printed, and how to begin: the print dialog opens once it is rendered, under the name that `nameOf`
 * gives, and it is null again when the dialog is left.
 */
export function usePrinting<T>(nameOf: (printed: T) => string): readonly [T | null, (printed: T) => void] {
  const [printed, setPrinted] = useState<T | null>(null);
  const name = printed === null ? null : nameOf(printed);
  useEffect(() => {
    if (printed === null || name === null) return;
    const title = document.title;
    document.title = name;
    const end = () => setPrinted(null);
    window.addEventListener('afterprint', end);
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', end);
      document.title = title;
    };
  }, [printed, name]);
  return [printed, setPrinted];
}
