import { useRef, useState } from 'react';
import { client } from '../../api/client.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** Which document a file is made of; `key` names an issue of the notice. */
export interface DocumentFile {
  readonly kind: 'notice' | 'decision' | 'certificates';
  readonly key?: string;
}

/** Makes a file of a document as it is saved, and hands it to the person; making can be given up. */
export function useDocumentFile(of: DocumentFile, beforeFile?: () => Promise<boolean>) {
  const { id: assessmentId } = useAssessment();
  const showProblem = useProblem();
  const controller = useRef<AbortController | null>(null);
  const [isRunning, setRunning] = useState(false);
  const take = async (format: 'docx' | 'pdf') => {
    const own = new AbortController();
    controller.current = own;
    setRunning(true);
    try {
      const isSaved = (await beforeFile?.()) ?? true;
      if (!isSaved) return;
      const file = await client.notice.file({ assessmentId, ...of, format }, { signal: own.signal });
      if (!own.signal.aborted) saveFile(file);
    } catch (error) {
      if (!own.signal.aborted) showProblem(error);
    } finally {
      if (controller.current === own) setRunning(false);
    }
  };
  const cancel = () => {
    controller.current?.abort();
    controller.current = null;
    setRunning(false);
  };
  return { take, cancel, isRunning };
}
