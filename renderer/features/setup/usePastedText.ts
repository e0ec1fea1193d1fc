import { useEffect } from 'react';
import { type Pasted, pastedOf } from '../../ui/pasted.ts';

/** While `isActive`, calls back with what is pasted into the page itself and not into one of its boxes. */
export function usePastedText(isActive: boolean, onPaste: (pasted: Pasted) => void): void {
  useEffect(() => {
    if (!isActive) return;
    const take = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const pasted = pastedOf(event.clipboardData);
      if (pasted.text.trim() === '' && pasted.html.trim() === '') return;
      event.preventDefault();
      onPaste(pasted);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [isActive, onPaste]);
}
