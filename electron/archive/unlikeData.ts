import { type Manifest, manifestPath, workspacePath } from '../../shared/archive/manifest.ts';
import { zipParts, zipSizes } from '../files/unpackZip.ts';
import type { Context } from '../service/context.ts';
import { archivedDocuments } from '../service/noticeFiles.ts';
import { type ArchivePart, archiveParts, documentFolder } from './archiveParts.ts';
import type { Comparison } from './compareWithData.ts';
import { likenessOfPrint } from './likenessOfPrint.ts';

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
): Promise<Pick<Comparison, 'wrong' | 'uncompared'>> {
  const parts = archiveParts(context, assessment.id, '').filter(({ path }) => path !== workspacePath);
  const printed = new Map(
    archivedDocuments(context, assessment.id).map(({ name, document }) => [
      `${documentFolder}${name}.pdf`,
      document,
    ]),
  );
  const listed = new Set(files.map(({ path }) => path));
  const known = new Set([manifestPath, workspacePath, ...parts.map(({ path }) => path), ...printed.keys()]);
  const wrong = [...listed]
    .filter((path) => !known.has(path))
    .map((path) => `${path} 不是由其中的数据文件生成的`);
  for (const part of parts) {
    const made = await bytesOf(part);
    if (!made && listed.has(part.path)) wrong.push(`${part.path} 不是由其中的数据文件生成的`);
    if (made && !listed.has(part.path)) wrong.push(`缺少文件 ${part.path}`);
    if (made && listed.has(part.path) && !isSame(part.path, made, await read(part.path)))
      wrong.push(`${part.path} 与其中的数据文件不符：按数据重新生成，内容不同`);
  }
  const uncompared: string[] = [];
  for (const [path, document] of printed) {
    if (!listed.has(path)) continue;
    const likeness = likenessOfPrint(await read(path), document);
    if (likeness === 'unlike') wrong.push(`${path} 的文字与其中的数据文件不符`);
    if (likeness === 'unreadable') uncompared.push(`${path} 读不出文字，没有与数据比对`);
  }
  return { wrong, uncompared };
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
  if (!/\.(xlsx|docx)$/.test(path)) return made.equals(found);
  const [sizes, foundSizes] = [zipSizes(made), zipSizes(found)];
  if (JSON.stringify(sizes) !== JSON.stringify(foundSizes)) return false;
  const [one, other] = [zipParts(path, made), zipParts(path, found)];
  // When a docx was written stands in its properties.
  return Object.entries(one).every(([name, bytes]) => {
    if (name === 'docProps/core.xml') return true;
    const same = other[name];
    return same !== undefined && Buffer.compare(bytes, same) === 0;
  });
}
