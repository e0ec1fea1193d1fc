import { useEffect, useRef, useState } from 'react';
import type { ReportProgress } from '../../../shared/report/reportProgress.ts';
import { client } from '../../api/client.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** What a work gets that takes a while: the signal ends it, the name lets its progress be asked for. */
export interface Run {
  readonly signal: AbortSignal;
  readonly progressId: string;
}

/** Units: milliseconds between two questions how far it is. */
const pace = 300;

/** Does one work at a time, which can be given up; what came of the last one, until the next begins. */
export function useRun<Input, Result>(work: (input: Input, run: Run) => Promise<Result>) {
  const showProblem = useProblem();
  const running = useRef<AbortController | null>(null);
  const [runId, setRunId] = useState<string | null>(null);
  const [progress, setProgress] = useState<ReportProgress | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    if (runId === null) return;
    const timer = setInterval(() => {
      // A question that fails changes nothing: the work itself says what is wrong.
      client.report.progress({ progressId: runId }).then(
        (next) => next && running.current && setProgress(next),
        () => {},
      );
    }, pace);
    return () => clearInterval(timer);
  }, [runId]);
  useEffect(() => () => running.current?.abort(), []);
  const stop = () => {
    running.current = null;
    setRunId(null);
    setProgress(null);
  };
  const start = async (input: Input) => {
    const controller = new AbortController();
    const progressId = crypto.randomUUID();
    running.current?.abort();
    running.current = controller;
    setResult(null);
    setRunId(progressId);
    try {
      const done = await work(input, { signal: controller.signal, progressId });
      if (!controller.signal.aborted) setResult(done);
    } catch (error) {
      if (!controller.signal.aborted) showProblem(error);
    } finally {
      if (running.current === controller) stop();
    }
  };
  const cancel = () => {
    running.current?.abort();
    stop();
  };
  return { isRunning: runId !== null, progress, result, start, cancel };
}
