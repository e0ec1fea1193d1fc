import { type Manifest, manifestPath, workspacePath } from '../../shared/archive/manifest.ts';
import { zipParts, zipSizes } from '../files/unpackZip.ts';
import type { Context } from '../service/context.ts';
import { type ArchivePart, archiveParts } from './archiveParts.ts';

/** Official documents are laid out by other programs; their digests alone are checked. */
const documentFolder = '公文/';

/**
 * What an archive holds that is not what its own data gives: reports, log, scheme and attached files are made anew from the
 * workspace in it, at the time of its making, and compared. This finds a file that was exchanged together with the manifest.
 *
 * @param context over the workspace of the archive, its clock standing at the time of making
 * @param read the bytes of a file in the archive
 */
export async function unlikeData(
  context: Context,
  { assessment, files }: Manifest,
  read: (path: string) => Promise<Buffer>,
): Promise<string[]> {
  const parts = archiveParts(context, assessment.id, '').filter(({ path }) => path !== workspacePath);
  const listed = new Set(files.map(({ path }) => path));
  const known = new Set([manifestPath, workspacePath, ...parts.map(({ path }) => path)]);
  const problems = [...listed]
    .filter((path) => !known.has(path) && !path.startsWith(documentFolder))
    .map((path) => `${path} 不是由其中的数据文件生成的`);
  for (const part of parts) {
    const made = await bytesOf(part);
    if (!made && listed.has(part.path)) problems.push(`${part.path} 不是由其中的数据文件生成的`);
    if (made && !listed.has(part.path)) problems.push(`缺少文件 ${part.path}`);
    if (made && listed.has(part.path) && !isSame(part.path, made, await read(part.path)))
      problems.push(`${part.path} 与其中的数据文件不符：按数据重新生成，内容不同`);
  }
  return problems;
}

async function bytesOf(part: ArchivePart): Promise<Buffer | null> {
  const pieces = await part.pieces();
  if (!pieces) return null;
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Workbooks are compared unpacked, how a computer packs them is its own; and only where both unpack to the same sizes. */
function isSame(path: string, made: Buffer, found: Buffer): boolean {
  if (!path.startsWith('报表/')) return made.equals(found);
  const [sizes, foundSizes] = [zipSizes(made), zipSizes(found)];
  if (JSON.stringify(sizes) !== JSON.stringify(foundSizes)) return false;
  const [one, other] = [zipParts(path, made), zipParts(path, found)];
  return Object.entries(one).every(([name, bytes]) => {
    const same = other[name];
    return same !== undefined && Buffer.compare(bytes, same) === 0;
  });
}
