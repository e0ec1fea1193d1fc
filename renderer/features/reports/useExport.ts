import { useRef, useState } from 'react';
import { saveFile } from '../../ui/saveFile.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** Makes a file, which can take a while and be given up, and hands it to the person. */
export function useExport(make: (signal: AbortSignal) => Promise<File>) {
  const showProblem = useProblem();
  const running = useRef<AbortController | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setIsRunning(true);
    try {
      const file = await make(controller.signal);
      if (!controller.signal.aborted) saveFile(file);
    } catch (error) {
      if (!controller.signal.aborted) showProblem(error);
    } finally {
      if (running.current === controller) {
        running.current = null;
        setIsRunning(false);
      }
    }
  };
  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setIsRunning(false);
  };
  return { isRunning, start, cancel };
}
