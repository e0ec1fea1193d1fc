import type { ReactNode } from 'react';
import type { Certificates, OfficialDocument } from '../../../shared/notice/officialDocument.ts';
import { usePrinting } from '../print/usePrinting.ts';
import { OfficialPrintArea } from './OfficialPrintArea.tsx';

/**
 * Prints official documents through the print dialog: `print` opens it, and `printArea` must be among what the screen
 * renders.
 */
export function useOfficialPrint(): {
  print: (document: OfficialDocument | Certificates) => void;
  printArea: ReactNode;
} {
  const [printed, setPrinted] = usePrinting(({ name }: OfficialDocument | Certificates) => name);
  return { print: setPrinted, printArea: printed && <OfficialPrintArea document={printed} /> };
}
