import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, createInflateRaw } from 'node:zlib';

/** A part of a zip on the disk. Units: bytes; `size` as the zip declares it. */
export interface ZipFileEntry {
  readonly path: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly checksum: number;
  readonly at: number;
}

/** A part that is not what the zip says; the message says what, in Chinese. */
export class DamagedZip extends Error {}

const endLength = 22;
const entryLength = 46;
const mostEntries = 50_000;

/** The directory of a zip on the disk. Errors: throws DamagedZip where there is none; what the disk says. */
export function readZipDirectory(path: string): ZipFileEntry[] {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const tail = readAt(file, Math.max(0, size - endLength - 0xffff), Math.min(size, endLength + 0xffff));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || end + endLength > tail.length) throw new DamagedZip('不是 zip 文件，或没有完整复制');
    const count = tail.readUInt16LE(end + 10);
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (count > mostEntries || start + length > size) throw new DamagedZip('zip 文件的目录损坏');
    return entriesOf(readAt(file, start, length), count);
  } finally {
    closeSync(file);
  }
}

function readAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, start + done);
    if (read === 0) throw new DamagedZip('zip 文件没有完整复制');
    done += read;
  }
  return bytes;
}

function entriesOf(directory: Buffer, count: number): ZipFileEntry[] {
  const entries: ZipFileEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + entryLength > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new DamagedZip('zip 文件的目录损坏');
    const length = directory.readUInt16LE(at + 28);
    entries.push({
      path: directory.toString('utf8', at + entryLength, at + entryLength + length),
      method: directory.readUInt16LE(at + 10),
      checksum: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += entryLength + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * The pieces of a part, unpacked as they are read, never more than the zip declares.
 *
 * Errors: throws DamagedZip where they are not there, more, fewer or others than declared.
 */
export async function* readZipPart(path: string, entry: ZipFileEntry): AsyncGenerator<Uint8Array> {
  const start = contentStart(path, entry);
  let [size, checksum] = [0, 0];
  try {
    for await (const piece of unpacked(path, entry, start)) {
      size += piece.length;
      if (size > entry.size) throw new DamagedZip('展开后比记载的大');
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_|^ERR_ZLIB/.test(String(error.code)))
      throw new DamagedZip('内容损坏，无法展开');
    throw error;
  }
  if (size !== entry.size || checksum !== entry.checksum) throw new DamagedZip('内容损坏，校验码不符');
}

function contentStart(path: string, { at }: ZipFileEntry): number {
  const file = openSync(path, 'r');
  try {
    const header = readAt(file, at, 30);
    if (header.readUInt32LE(0) !== 0x04034b50) throw new DamagedZip('内容损坏，找不到开头');
    return at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    closeSync(file);
  }
}

function unpacked(
  path: string,
  { method, packedSize }: ZipFileEntry,
  start: number,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (packedSize === 0) return [];
  const packed = createReadStream(path, { start, end: start + packedSize - 1 });
  if (method === 0) return packed;
  if (method !== 8) throw new DamagedZip('压缩方式不认识');
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  return packed.pipe(inflate);
}
