import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Refusal } from '../refusal.ts';

/** What was put into a zip. Units: bytes, before packing. */
export interface ZippedPart {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ZipFileWriter {
  /** Packs a part while its pieces come. */
  add(path: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<ZippedPart>;
  /** Writes the directory and waits for the disk. Units: bytes of the whole file. */
  finish(): number;
  /** Closes the file, finished or not. */
  close(): void;
}

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  readonly checksum: number;
  readonly size: number;
  readonly packedSize: number;
}

const localLength = 30;
const entryLength = 46;
/** A zip without its 64-bit extension. */
const mostBytes = 0xffff_fffe;

/** A zip on the disk, written part by part, so that only one piece is in memory at a time. Errors: what the disk says. */
export function createZipFile(path: string): ZipFileWriter {
  const file = openSync(path, 'w');
  const entries: Entry[] = [];
  let at = 0;

  function write(bytes: Uint8Array, position = at): void {
    if (position + bytes.length > mostBytes)
      throw new Refusal('REFUSED', '内容超过 4 GB，不能归档为一个文件');
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, bytes.length - done, position + done);
    if (position === at) at += bytes.length;
  }

  return {
    async add(partPath, pieces) {
      const name = Buffer.from(partPath, 'utf8');
      const start = at;
      write(Buffer.concat([Buffer.alloc(localLength), name]));
      const deflate = createDeflateRaw({ level: 6 });
      const hash = createHash('sha256');
      let [checksum, size] = [0, 0];
      const read = async function* () {
        for await (const piece of pieces) {
          hash.update(piece);
          checksum = crc32(piece, checksum);
          size += piece.length;
          yield piece;
        }
      };
      for await (const packed of deflateAll(read(), deflate)) write(packed);
      const packedSize = at - start - localLength - name.length;
      const entry = { name, at: start, checksum, size, packedSize };
      write(localHeader(entry), start);
      entries.push(entry);
      return { path: partPath, bytes: size, sha256: hash.digest('hex') };
    },
    finish() {
      const directory = Buffer.concat(entries.map(directoryEntry));
      const start = at;
      write(directory);
      write(directoryEnd(entries.length, directory.length, start));
      fsyncSync(file);
      return at;
    },
    close: () => closeSync(file),
  };
}

/** The pieces through a deflater, one after the other. */
async function* deflateAll(
  pieces: AsyncIterable<Uint8Array>,
  deflate: ReturnType<typeof createDeflateRaw>,
): AsyncGenerator<Uint8Array> {
  const fed = (async () => {
    for await (const piece of pieces) {
      if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
  })();
  fed.catch((error: Error) => deflate.destroy(error));
  for await (const packed of deflate) yield packed as Buffer; // Safe: no encoding is set.
  await fed;
}

/** Source: APPNOTE 6.3, 4.3.7 local file header. */
function localHeader(entry: Entry): Buffer {
  const bytes = Buffer.alloc(localLength);
  bytes.writeUInt32LE(0x04034b50, 0);
  writeCommon(bytes, 4, entry);
  return bytes;
}

/** Source: APPNOTE 6.3, 4.3.12 central directory. */
function directoryEntry(entry: Entry): Buffer {
  const bytes = Buffer.alloc(entryLength);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  writeCommon(bytes, 6, entry);
  bytes.writeUInt32LE(entry.at, 42);
  return Buffer.concat([bytes, entry.name]);
}

/** What both headers have in common: version, UTF-8 names, deflated, 1 January 1980. */
function writeCommon(bytes: Buffer, at: number, { name, checksum, size, packedSize }: Entry): void {
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(0x0800, at + 2);
  bytes.writeUInt16LE(8, at + 4);
  bytes.writeUInt16LE(0x0021, at + 8);
  bytes.writeUInt32LE(checksum, at + 10);
  bytes.writeUInt32LE(packedSize, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
}

function directoryEnd(count: number, length: number, start: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(start, 16);
  return bytes;
}
