import type { ReportProgress } from '../../shared/report/reportProgress.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';
import type { BroughtFile } from './files.ts';
import { archivedDocuments, htmlOf } from './noticeFiles.ts';

/**
 * The official documents of an assessment as PDF, for its archive; none where this machine has nothing to make them with.
 * An archive writes their docx by itself.
 */
export async function archiveDocuments(
  context: Context,
  assessmentId: string,
  signal?: AbortSignal,
  onProgress: (progress: ReportProgress) => void = () => {},
): Promise<readonly BroughtFile[]> {
  const all = archivedDocuments(context, assessmentId);
  const files: BroughtFile[] = [];
  try {
    for (const [index, { name, document }] of all.entries()) {
      onProgress({ share: index / all.length, title: `打印${document.name}` });
      const bytes = await context.pdf.print(htmlOf(document), { signal, keywords: document.trace });
      files.push({ name: `${name}.pdf`, bytes });
    }
    return files;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
