import { type ReactNode, useEffect, useState } from 'react';
import type { Certificates, OfficialDocument } from '../../../shared/notice/officialDocument.ts';
import { OfficialPrintArea } from './OfficialPrintArea.tsx';

/**
 * Prints official documents through the print dialog: `print` opens it, and `printArea` must be among what the screen
 * renders.
 */
export function useOfficialPrint(): {
  print: (document: OfficialDocument | Certificates) => void;
  printArea: ReactNode;
} {
  const [printed, setPrinted] = useState<OfficialDocument | Certificates | null>(null);
  useEffect(() => {
    if (!printed) return;
    const title = document.title;
    document.title = printed.name;
    const end = () => setPrinted(null);
    window.addEventListener('afterprint', end);
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', end);
      document.title = title;
    };
  }, [printed]);
  return { print: setPrinted, printArea: printed && <OfficialPrintArea document={printed} /> };
}
