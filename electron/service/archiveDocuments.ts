import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';
import { fileNames } from './fileNames.ts';
import type { BroughtFile } from './files.ts';
import { noticeFiles } from './noticeFiles.ts';

/**
 * The official documents of an assessment as an archive keeps them: every notice, the decision, the certificates, as docx,
 * and as pdf where this machine has something to make it with.
 */
export async function archiveDocuments(
  context: Context,
  assessmentId: string,
  signal?: AbortSignal,
): Promise<readonly BroughtFile[]> {
  const docx = await noticeFiles(context, assessmentId, 'docx', signal);
  if (docx.length === 0) return [];
  return [
    ...(await named(docx, 'docx')),
    ...(await named(await pdfFiles(context, assessmentId, signal), 'pdf')),
  ];
}

async function pdfFiles(
  context: Context,
  assessmentId: string,
  signal?: AbortSignal,
): Promise<readonly File[]> {
  try {
    return await noticeFiles(context, assessmentId, 'pdf', signal);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** The files under names of which none is there twice. */
function named(files: readonly File[], ending: string): Promise<BroughtFile[]> {
  const names = fileNames(files.map(({ name }) => name.slice(0, -ending.length - 1)));
  return Promise.all(
    files.map(async (file, index) => ({
      name: `${names[index]}.${ending}`,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
