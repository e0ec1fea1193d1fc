import type { ReportProgress } from '../../shared/report/reportProgress.ts';

const running = new Map<string, ReportProgress>();

/** How far the export of that name is; null where none runs. */
export function findProgress(progressId: string): ReportProgress | null {
  return running.get(progressId) ?? null;
}

/** Does a work whose progress may be asked for by the name, until it ends. */
export async function withProgress<Result>(
  progressId: string | undefined,
  title: string,
  work: (onProgress: (progress: ReportProgress) => void) => Promise<Result>,
): Promise<Result> {
  if (progressId === undefined) return work(() => {});
  running.set(progressId, { share: 0, title });
  try {
    return await work((progress) => running.set(progressId, progress));
  } finally {
    running.delete(progressId);
  }
}
