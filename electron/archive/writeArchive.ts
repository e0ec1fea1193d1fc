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
import { archiveParts } from './archiveParts.ts';

/**
 * Everything of an assessment as one zip at `out`: written beside it, synced and renamed, so that a file that stands there is
 * the former or the new one, whole.
 *
 * Errors: a Refusal that names the file where the disk says no.
 */
export function writeArchive(
  job: ArchiveJob,
  onProgress: (progress: ReportProgress) => void,
): Promise<ArchiveWritten> {
  return overReader(job, (context) => {
    const copy = copyOf(context, join(job.scratch, 'copy.kaoping'));
    return writeZip(job, (zip) => fill(zip, context, job, copy, onProgress));
  });
}

function copyOf({ workspace }: Context, path: string): string {
  try {
    workspace.db.prepare('VACUUM INTO ?').run(path);
    return path;
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
  { assessmentId, documents, at }: ArchiveJob,
  copy: string,
  onProgress: (progress: ReportProgress) => void,
): Promise<Omit<ArchiveWritten, 'bytes'>> {
  const parts = archiveParts(context, assessmentId, copy);
  const all = parts.length + documents.length;
  const files: ZippedPart[] = [];
  for (const [index, part] of parts.entries()) {
    onProgress({ share: index / all, title: part.title });
    const pieces = await part.pieces();
    if (pieces) files.push(await zip.add(part.path, pieces));
  }
  onProgress({ share: parts.length / all, title: '写入公示和决定' });
  for (const { name, bytes } of documents) files.push(await zip.add(`公文/${name}`, [bytes]));
  const manifest = JSON.stringify(manifestOf(context, assessmentId, at, files), null, 2);
  const { sha256 } = await zip.add(manifestPath, [Buffer.from(manifest, 'utf8')]);
  return { fileCount: files.length + 1, manifestSha256: sha256 };
}

function manifestOf(
  context: Context,
  assessmentId: string,
  madeAt: string,
  files: readonly ZippedPart[],
): Manifest {
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
    alsoHolds: workspace.assessments
      .list()
      .filter((other) => other.id !== id)
      .map((other) => other.name),
    log: { head: workspace.log.head(), count: workspace.log.count() },
    files: [...files],
  };
}
