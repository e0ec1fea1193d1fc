import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { ArchiveReport } from '../../shared/archive/archiveReport.ts';
import { type Manifest, manifestPath, manifestSchema, workspacePath } from '../../shared/archive/manifest.ts';
import type { ProgramPaths } from '../compose.ts';
import type { CheckArchiveJob } from '../files/fileJob.ts';
import { type Reading, unhurried } from '../files/watchMemory.ts';
import { DamagedZip, readZipDirectory, readZipPart, type ZipFileEntry } from '../files/zipFileReader.ts';
import { Refusal } from '../refusal.ts';
import { checkFile } from '../store/checkFile.ts';
import { compareWithData } from './compareWithData.ts';

/** A manifest is a list of files; a larger one is not ours. */
const largestManifest = 16 * 1024 * 1024;

/**
 * Whether an archive holds exactly the files that its manifest lists, each with its digest, and whether the workspace in it
 * passes the full check with the log's head that the manifest names, and whether everything else follows from that
 * workspace. `scratch` is a folder that the caller removes.
 *
 * Errors: a Refusal (MISSING) where there is no such file.
 */
export async function checkArchive(
  { paths, path, scratch }: CheckArchiveJob,
  reading: Reading = unhurried,
): Promise<ArchiveReport> {
  if (!existsSync(path)) throw new Refusal('MISSING', `没有找到归档文件 ${path}`);
  try {
    return await check(paths, path, join(scratch, 'copy.kaoping'), reading);
  } catch (error) {
    if (error instanceof DamagedZip) return reportOf(null, null, [`归档文件损坏：${error.message}`]);
    throw error;
  }
}

async function check(
  paths: ProgramPaths,
  path: string,
  copy: string,
  reading: Reading,
): Promise<ArchiveReport> {
  const entries = readZipDirectory(path).filter((entry) => !entry.path.endsWith('/'));
  const own = entries.find((entry) => entry.path === manifestPath);
  if (!own) return reportOf(null, null, [`其中没有 ${manifestPath}，不是五好考评的归档文件，或清单被删去`]);
  if (own.size > largestManifest)
    return reportOf(null, null, [`${manifestPath} 过大，不是五好考评的归档文件`]);
  const bloated = bloatedPart(entries);
  if (bloated !== null) return reportOf(null, null, [bloated]);
  const bytes = await wholePart(path, own);
  const manifest = parseManifest(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!manifest) return reportOf(null, sha256, [`${manifestPath} 损坏，或由另一版本的程序写成`]);
  reading.parsed();
  const problems = [...strangers(entries, manifest), ...(await wrongFiles(path, entries, manifest, copy))];
  if (problems.length === 0) problems.push(...wrongWorkspace(copy, manifest));
  if (problems.length > 0) return reportOf(manifest, sha256, problems);
  reading.done();
  const readPart = (name: string) => {
    const entry = entries.find((each) => each.path === name);
    return entry ? wholePart(path, entry) : Promise.resolve(Buffer.alloc(0));
  };
  const { wrong, uncompared, notes } = await compareWithData(paths, manifest, copy, readPart);
  return {
    ...reportOf(manifest, sha256, wrong, notes),
    ok: wrong.length + uncompared.length === 0,
    uncompared,
  };
}

/** What a part, and all of them, may unpack to. Units: bytes. */
const largest = { workspace: 2 * 1024 ** 3, other: 200 * 1024 ** 2 };
/** Data and office files shrink to a tenth or so; what shrinks so much more was made to fill the disk. */
const mostShrunk = 100;
const worthLooking = 16 * 1024 ** 2;

/** The part that would unpack to more than any of our archives holds, as a sentence; null where there is none. */
function bloatedPart(entries: readonly ZipFileEntry[]): string | null {
  const bad = entries.find(
    ({ path, size, packedSize }) =>
      size > (path === workspacePath ? largest.workspace : largest.other) ||
      (size > worthLooking && size > mostShrunk * packedSize),
  );
  if (!bad) return null;
  return `文件 ${bad.path} 展开后有 ${Math.round(bad.size / 1024 ** 2)} MB，不是五好考评的归档文件，没有展开`;
}

async function wholePart(path: string, entry: ZipFileEntry): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readZipPart(path, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function parseManifest(bytes: Buffer): Manifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Files that are in the zip and not in the manifest, or twice. */
function strangers(entries: readonly ZipFileEntry[], { files }: Manifest): string[] {
  const known = new Set([manifestPath, ...files.map((file) => file.path)]);
  const seen = new Set<string>();
  return entries.flatMap(({ path }) => {
    if (!known.has(path)) return [`多出文件 ${path}，清单中没有`];
    if (seen.has(path)) return [`文件 ${path} 出现了两次`];
    seen.add(path);
    return [];
  });
}

/** Files that are not there or not what the manifest says; the workspace is written to `copy` on the way. */
async function wrongFiles(
  path: string,
  entries: readonly ZipFileEntry[],
  { files }: Manifest,
  copy: string,
): Promise<string[]> {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const problems: string[] = [];
  for (const file of files) {
    const entry = byPath.get(file.path);
    if (!entry) problems.push(`缺少文件 ${file.path}`);
    else {
      const words = await differenceOf(path, entry, file, file.path === workspacePath ? copy : null);
      if (words !== null) problems.push(`文件 ${file.path} ${words}`);
    }
  }
  return problems;
}

async function differenceOf(
  path: string,
  entry: ZipFileEntry,
  file: Manifest['files'][number],
  copy: string | null,
): Promise<string | null> {
  if (entry.size !== file.bytes) return `大小不符：清单 ${file.bytes} 字节，实有 ${entry.size} 字节`;
  const hash = createHash('sha256');
  const out = copy === null ? null : createWriteStream(copy);
  try {
    for await (const piece of readZipPart(path, entry)) {
      hash.update(piece);
      if (out && !out.write(piece)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
    }
  } catch (error) {
    if (error instanceof DamagedZip) return error.message;
    throw error;
  } finally {
    if (out) await finished(out.end());
  }
  return hash.digest('hex') === file.sha256 ? null : '内容与清单不符（SHA-256 不同）';
}

function wrongWorkspace(copy: string, { log, files, withheld }: Manifest): string[] {
  if (!files.some(({ path }) => path === workspacePath)) return [`清单中没有 ${workspacePath}`];
  const { head, count, problems } = checkFile(copy, withheld);
  return [
    ...problems.map((problem) => `${workspacePath}：${problem}`),
    ...(head === log.head && count === log.count ? [] : [`${workspacePath} 的操作记录与清单不符`]),
  ];
}

function reportOf(
  manifest: Manifest | null,
  manifestSha256: string | null,
  problems: readonly string[],
  notes: readonly string[] = [],
): ArchiveReport {
  const { assessment, scheme } = manifest ?? {};
  return {
    ok: problems.length === 0,
    assessment: assessment ? { id: assessment.id, name: assessment.name } : null,
    scheme: scheme ? { id: scheme.id, title: scheme.title, version: scheme.version } : null,
    madeAt: manifest?.madeAt ?? null,
    programVersion: manifest?.programVersion ?? null,
    head: manifest?.log.head ?? '',
    count: manifest?.log.count ?? 0,
    fileCount: manifest ? manifest.files.length + 1 : 0,
    manifestSha256,
    problems,
    uncompared: [],
    notes,
  };
}
