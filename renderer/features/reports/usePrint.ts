import { useRef, useState } from 'react';
import type { WorkbookModel } from '../../../shared/report/workbookModel.ts';
import { useTell } from '../../ui/dialog/useTell.tsx';
import { usePrinting } from '../../ui/print/usePrinting.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/**
 * Reads a report and prints it: while `model` is there, PrintedWorkbook shows it to the printer. Where there is a refusal,
 * it is said instead.
 */
export function usePrint(read: () => Promise<WorkbookModel>, refusal: string | null) {
  const showProblem = useProblem();
  const tell = useTell();
  const [model, setModel] = usePrinting((printed: WorkbookModel) => printed.title);
  const [isPreparing, setIsPreparing] = useState(false);
  const isBusy = useRef(false);
  const start = async () => {
    if (isBusy.current) return;
    if (refusal !== null) {
      tell('info', { title: refusal });
      return;
    }
    isBusy.current = true;
    setIsPreparing(true);
    try {
      setModel(await read());
    } catch (error) {
      showProblem(error);
    } finally {
      isBusy.current = false;
      setIsPreparing(false);
    }
  };
  return { model, isPreparing, start };
}
