// 归档 and the forms of others: an archive made and checked, a template filled, a workbook verified.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveReport, ArchiveWritten } from '../../shared/archive/archiveReport.ts';
import { unfinishedOf } from '../../shared/archive/unfinishedOf.ts';
import { largestFiles } from '../../shared/contract/sentLimits.ts';
import type { Lack } from '../../shared/flow/lack.ts';
import { legalFileName } from '../../shared/text/legalFileName.ts';
import type { Verification } from '../../shared/verify/verification.ts';
import { besidePath } from '../files/writeBeside.ts';
import { Refusal } from '../refusal.ts';
import { archiveDocuments } from './archiveDocuments.ts';
import { type Context, getAssessment } from './context.ts';
import { getDossier } from './dossier.ts';
import { fileStamp } from './fileStamp.ts';
import type { BroughtFile, Watch } from './files.ts';
import { refuseAltered } from './refuseAltered.ts';
import { withProgress } from './reportProgress.ts';
import { withScratch } from './withScratch.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Archiving {
  readonly assessmentId: string;
  readonly out: string;
  /** Leaves out what belongs to other assessments. */
  readonly isAlone?: boolean;
}

/** How much of the whole work the printing of the documents is, for the progress. */
const printingShare = 0.3;

/** Writes an archive to the path. Errors: a Refusal where it cannot be written; the former file stays. */
export async function archiveTo(
  context: Context,
  { assessmentId, out, isAlone = false }: Archiving,
  watch: Watch = {},
): Promise<ArchiveWritten> {
  getAssessment(context, assessmentId);
  refuseAltered(context, assessmentId);
  const at = context.workspace.sources.now();
  const say = (share: number, title: string) => watch.onProgress?.({ share, title });
  const documents = await archiveDocuments(context, assessmentId, watch.signal, ({ share, title }) =>
    say(share * printingShare, title),
  );
  const beside = besidePath(out);
  try {
    return await withScratch((scratch) =>
      context.files.writeArchive({ assessmentId, out, beside, scratch, isAlone, documents }, at, {
        ...watch,
        onProgress: ({ share, title }) => say(printingShare + share * (1 - printingShare), title),
      }),
    );
  } finally {
    // A process that is ended on the way leaves what it has written.
    await rm(beside, { force: true });
  }
}

interface ArchiveChoice {
  readonly assessmentId: string;
  readonly isAlone: boolean;
  readonly progressId?: string | undefined;
}

interface MadeArchive extends Pick<ArchiveWritten, 'manifestSha256'> {
  readonly file: File;
}

/** What is not finished in the assessment that is to be archived, sentences. */
export function unfinishedIn(context: Context, assessmentId: string): readonly Lack[] {
  return unfinishedOf(getDossier(context, assessmentId));
}

/** An archive as a file, with the digest that its check shows. Errors: as archiveTo. */
export function makeArchive(
  context: Context,
  { assessmentId, isAlone, progressId }: ArchiveChoice,
  signal?: AbortSignal,
): Promise<MadeArchive> {
  const { name } = getAssessment(context, assessmentId);
  return withScratch(async (folder) => {
    const out = join(folder, 'archive.zip');
    const { manifestSha256 } = await withProgress(progressId, '归档', (onProgress) =>
      archiveTo(context, { assessmentId, out, isAlone }, { signal, onProgress }),
    );
    const stamp = fileStamp(context.workspace.sources.now());
    const file = new File([await readFile(out)], `${legalFileName(name)}-归档-${stamp}.zip`, {
      type: 'application/zip',
    });
    return { file, manifestSha256 };
  });
}

/** Checks an archive that was chosen. Errors: a Refusal where it is too large for that. */
export async function checkBroughtArchive(
  { files }: Context,
  file: File,
  signal?: AbortSignal,
): Promise<ArchiveReport> {
  if (file.size > largestFiles.archive) {
    const most = largestFiles.archive / 1024 / 1024;
    throw new Refusal(
      'REFUSED',
      `“${file.name}”超过 ${most} MB，请用命令 kaoping check --archive 文件.zip 核对`,
    );
  }
  return withScratch(async (folder) => {
    const path = join(folder, 'archive.zip');
    await writeFile(path, file.stream());
    return files.checkArchive(path, folder, { signal });
  });
}

/** The committee's own form, filled. Errors: a Refusal that names sheet and cell. */
export async function fillForm(
  context: Context,
  { assessmentId, file }: { readonly assessmentId: string; readonly file: File },
  signal?: AbortSignal,
): Promise<File> {
  getAssessment(context, assessmentId);
  const brought = await broughtFile(file);
  const at = context.workspace.sources.now();
  const bytes = await context.files.fillTemplate(assessmentId, brought, at, { signal });
  const name = legalFileName(file.name.replace(/\.[A-Za-z]{3,4}$/, ''));
  return new File([bytes], `${name}-已填写-${fileStamp(at)}.xlsx`, { type: xlsxType });
}

/** What became of a workbook that was brought back. Errors: a Refusal where it cannot be read. */
export async function verifyReport(
  context: Context,
  file: File,
  signal?: AbortSignal,
): Promise<Verification> {
  const brought = await broughtFile(file);
  return context.files.verifyWorkbook(brought, context.workspace.sources.now(), { signal });
}

async function broughtFile(file: File): Promise<BroughtFile> {
  if (file.size === 0) throw new Refusal('REFUSED', `“${file.name}”是空文件，请检查文件是否保存完整`);
  if (file.size > largestFiles.workbook)
    throw new Refusal(
      'REFUSED',
      `“${file.name}”超过 ${largestFiles.workbook / 1024 / 1024} MB，请删去图片和无关的工作表后再试`,
    );
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
