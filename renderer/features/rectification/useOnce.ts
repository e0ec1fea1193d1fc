import { useEffect, useRef, useState } from 'react';

/**
 * What the button of a dialog does, once: a click while it is on its way is passed over. `onDone` follows where it came
 * true, and only while the dialog is still open, so that a late answer does not close the next one.
 */
export function useOnce<Given extends unknown[]>(
  act: (...given: Given) => Promise<boolean>,
  onDone: () => void,
): { readonly isBusy: boolean; readonly run: (...given: Given) => Promise<void> } {
  const [isBusy, setBusy] = useState(false);
  const isLocked = useRef(false);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const run = async (...given: Given) => {
    if (isLocked.current) return;
    isLocked.current = true;
    setBusy(true);
    try {
      if ((await act(...given)) && isOpen.current) onDone();
    } finally {
      isLocked.current = false;
      setBusy(false);
    }
  };
  return { isBusy, run };
}
