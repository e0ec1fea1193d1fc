import { useEffect } from 'react';

/** While `isActive`, calls back with text that is pasted into the page itself and not into one of its boxes. */
export function usePastedText(isActive: boolean, onPaste: (text: string) => void): void {
  useEffect(() => {
    if (!isActive) return;
    const take = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const text = event.clipboardData?.getData('text') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      onPaste(text);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [isActive, onPaste]);
}
