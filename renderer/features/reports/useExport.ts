import { useEffect, useRef, useState } from 'react';
import type { ReportProgress } from '../../../shared/report/reportProgress.ts';
import { client } from '../../api/client.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** What a work that makes a file gets: the signal ends it, the name lets its progress be asked for. */
export interface ExportRun {
  readonly signal: AbortSignal;
  readonly progressId: string;
}

/** Units: milliseconds between two questions how far it is. */
const pace = 300;

/** Makes a file, which can take a while and be given up, and hands it to the person. `start` says whether it did. */
export function useExport(make: (run: ExportRun) => Promise<File>) {
  const showProblem = useProblem();
  const running = useRef<AbortController | null>(null);
  const [run, setRun] = useState<string | null>(null);
  const [progress, setProgress] = useState<ReportProgress | null>(null);
  useEffect(() => {
    if (run === null) return;
    const timer = setInterval(() => {
      // A question that fails changes nothing: the export itself says what is wrong.
      client.report.progress({ progressId: run }).then(
        (next) => next && running.current && setProgress(next),
        () => {},
      );
    }, pace);
    return () => clearInterval(timer);
  }, [run]);
  const stop = () => {
    running.current = null;
    setRun(null);
    setProgress(null);
  };
  const start = async (): Promise<boolean> => {
    const controller = new AbortController();
    const progressId = crypto.randomUUID();
    running.current = controller;
    setRun(progressId);
    try {
      const file = await make({ signal: controller.signal, progressId });
      if (controller.signal.aborted) return false;
      saveFile(file);
      return true;
    } catch (error) {
      if (!controller.signal.aborted) showProblem(error);
      return false;
    } finally {
      if (running.current === controller) stop();
    }
  };
  const cancel = () => {
    running.current?.abort();
    stop();
  };
  return { isRunning: run !== null, progress, start, cancel };
}
