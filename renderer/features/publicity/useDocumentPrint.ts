import { useState } from 'react';
import type { DocumentPreview } from '../../../shared/contract/publicity.ts';
import { useOfficialPrint } from '../../ui/official/useOfficialPrint.tsx';
import { useProblem } from '../../ui/useProblem.tsx';

interface Sources {
  /** Done before it is printed; false keeps it from being printed. */
  readonly beforeFile: (() => Promise<boolean>) | undefined;
  /** Makes the pages anew where they can be behind what is typed. */
  readonly latest: (() => Promise<DocumentPreview>) | undefined;
}

/** Prints a document as it is saved: what was typed last is saved first, and on the pages. */
export function useDocumentPrint(shown: DocumentPreview, { beforeFile, latest }: Sources) {
  const { print: printPages, printArea } = useOfficialPrint();
  const showProblem = useProblem();
  const [isPreparing, setPreparing] = useState(false);
  const print = async () => {
    setPreparing(true);
    try {
      const isSaved = (await beforeFile?.()) ?? true;
      if (!isSaved) return;
      const { document, certificates } = (await latest?.()) ?? shown;
      const pages = document ?? certificates;
      if (pages) printPages(pages);
    } catch (error) {
      showProblem(error);
    } finally {
      setPreparing(false);
    }
  };
  return { print, printArea, isPreparing };
}
