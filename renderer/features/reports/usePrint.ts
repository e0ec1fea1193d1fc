import { App } from 'antd';
import { useRef, useState } from 'react';
import type { WorkbookModel } from '../../../shared/report/workbookModel.ts';
import { usePrinting } from '../../ui/print/usePrinting.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/**
 * Reads a report and prints it: while `model` is there, PrintedWorkbook shows it to the printer. Where there is a refusal,
 * it is said instead.
 */
export function usePrint(read: () => Promise<WorkbookModel>, refusal: string | null) {
  const showProblem = useProblem();
  const { modal } = App.useApp();
  const [model, setModel] = usePrinting((printed: WorkbookModel) => printed.title);
  const [isPreparing, setIsPreparing] = useState(false);
  const isBusy = useRef(false);
  const start = async () => {
    if (isBusy.current) return;
    if (refusal !== null) {
      modal.info({ title: refusal, okText: '知道了' });
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
