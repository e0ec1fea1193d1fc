import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveWritten } from '../../shared/archive/archiveReport.ts';
import { type Manifest, manifestPath } from '../../shared/archive/manifest.ts';
import type { ReportProgress } from '../../shared/report/reportProgress.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import type { ArchiveJob } from '../files/fileJob.ts';
import { writingRefusal } from '../files/writeBeside.ts';
import { createZipFile, type ZipFileWriter, type ZippedPart } from '../files/zipFileWriter.ts';
import { asStorageRefusal, Refusal } from '../refusal.ts';
import { overReader } from '../reportFile.ts';
import { type Context, getAssessment, getScheme } from '../service/context.ts';
import { dropKeys } from '../store/dropKeys.ts';
import { withholdOthers } from '../store/withholdOthers.ts';
import { archiveParts, documentFolder } from './archiveParts.ts';

/**
 * Everything of an assessment as one zip at `out`: written beside it, synced and renamed, so that a file that stands there is
 * the former or the new one, whole.
 *
 * Errors: a Refusal that names the file where the disk says no.
 */
export async function writeArchive(
  job: ArchiveJob,
  onProgress: (progress: ReportProgress) => void,
): Promise<ArchiveWritten> {
  const copy = join(job.scratch, 'copy.kaoping');
  onProgress({ share: 0, title: '复制数据文件' });
  const names = await overReader(job, async (context) => {
    copyTo(context, copy);
    dropKeys(copy);
    return context.workspace.assessments
      .list()
      .flatMap(({ id, name }) => (id === job.assessmentId ? [] : [name]));
  });
  const withheld = job.isAlone ? withholdOthers(copy, job.assessmentId) : 0;
  const others = job.isAlone ? [] : names;
  // Everything is made from the copy: people may go on working, and all of it says the same.
  return overReader({ ...job, dataPath: copy }, (context) =>
    writeZip(job, (zip) => fill(zip, context, { job, copy, withheld, others, onProgress })),
  );
}

/** What an archive is filled from. */
interface Filling {
  readonly job: ArchiveJob;
  readonly copy: string;
  readonly withheld: number;
  readonly others: readonly string[];
  readonly onProgress: (progress: ReportProgress) => void;
}

function copyTo({ workspace }: Context, path: string): void {
  try {
    workspace.db.prepare('VACUUM INTO ?').run(path);
  } catch (error) {
    throw asStorageRefusal(error, path) ?? error;
  }
}

async function writeZip(
  { out, beside }: ArchiveJob,
  fillZip: (zip: ZipFileWriter) => Promise<Omit<ArchiveWritten, 'bytes'>>,
): Promise<ArchiveWritten> {
  try {
    const zip = createZipFile(beside);
    let written: ArchiveWritten;
    try {
      const filled = await fillZip(zip);
      written = { ...filled, bytes: zip.finish() };
    } finally {
      zip.close();
    }
    renameSync(beside, out);
    return written;
  } catch (error) {
    rmSync(beside, { force: true });
    if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) throw error;
    throw writingRefusal(out, error);
  }
}

async function fill(
  zip: ZipFileWriter,
  context: Context,
  filling: Filling,
): Promise<Omit<ArchiveWritten, 'bytes'>> {
  const { copy, onProgress } = filling;
  const { assessmentId, documents } = filling.job;
  const parts = archiveParts(context, assessmentId, copy);
  const all = parts.length + documents.length;
  const files: ZippedPart[] = [];
  for (const [index, { path, title, pieces }] of parts.entries()) {
    const say = (share: number) => onProgress({ share: (index + share) / all, title });
    say(0);
    const made = await pieces(say);
    if (made) files.push(await zip.add(path, made));
  }
  onProgress({ share: parts.length / all, title: '写入公示和决定' });
  for (const { name, bytes } of documents) files.push(await zip.add(`${documentFolder}${name}`, [bytes]));
  const manifest = JSON.stringify(manifestOf(context, filling, files), null, 2);
  const { sha256 } = await zip.add(manifestPath, [Buffer.from(manifest, 'utf8')]);
  return { fileCount: files.length + 1, manifestSha256: sha256 };
}

function manifestOf(
  context: Context,
  { job, withheld, others }: Filling,
  files: readonly ZippedPart[],
): Manifest {
  const { assessmentId, at: madeAt } = job;
  const { workspace, programVersion } = context;
  const { id, name, year, organiser, schemeDigest } = getAssessment(context, assessmentId);
  const scheme = getScheme(context, schemeDigest);
  return {
    format: 'kaoping-archive/1',
    programVersion,
    madeAt,
    utcOffset: new Date(madeAt).getTimezoneOffset(),
    assessment: { id, name, year, organiser },
    scheme: { id: scheme.id, title: wordsOf(scheme.title), version: scheme.version, digest: schemeDigest },
    alsoHolds: [...others],
    withheld,
    log: { head: workspace.log.head(), count: workspace.log.count() },
    files: [...files],
  };
}
