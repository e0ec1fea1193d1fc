import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

interface ZipPart {
  readonly name: Buffer;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly packed: readonly Uint8Array[];
  readonly packedSize: number;
}

export interface ZipWriter {
  /** Packs a part while its pieces are made; they are not kept. */
  add(path: string, pieces: Iterable<string>): Promise<void>;
  /** Adds a file as it is, for what is packed already. */
  store(path: string, bytes: Uint8Array): void;
  finish(): Uint8Array<ArrayBuffer>;
}

/** Names are UTF-8. */
const flags = 0x0800;
const stored = 0;
const deflated = 8;
/** 1 January 1980, the first day that a zip knows: the same content gives the same bytes. */
const firstDay = 0x0021;

/** A zip in memory whose parts are deflated one after the other, away from the thread that makes them. */
export function createZip(): ZipWriter {
  const parts: ZipPart[] = [];
  return {
    async add(path, pieces) {
      const deflate = createDeflateRaw({ level: 5 });
      const packed: Buffer[] = [];
      let packedSize = 0;
      deflate.on('data', (chunk: Buffer) => {
        packed.push(chunk);
        packedSize += chunk.length;
      });
      let checksum = 0;
      let size = 0;
      for (const piece of pieces) {
        const bytes = Buffer.from(piece, 'utf8');
        checksum = crc32(bytes, checksum);
        size += bytes.length;
        if (!deflate.write(bytes)) await once(deflate, 'drain');
      }
      const ended = once(deflate, 'end');
      deflate.end();
      await ended;
      parts.push({ name: Buffer.from(path, 'utf8'), method: deflated, checksum, size, packed, packedSize });
    },
    store(path, bytes) {
      const { length } = bytes;
      const name = Buffer.from(path, 'utf8');
      parts.push({
        name,
        method: stored,
        checksum: crc32(bytes),
        size: length,
        packed: [bytes],
        packedSize: length,
      });
    },
    finish: () => join(parts),
  };
}

const localLength = 30;
const entryLength = 46;
const endLength = 22;

/** The zip's bytes. Source: APPNOTE 6.3, 4.3.7 local file header, 4.3.12 central directory, 4.3.16 its end. */
function join(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const directory = parts.reduce((sum, { name }) => sum + entryLength + name.length, 0);
  const content = parts.reduce(
    (sum, { name, packedSize }) => sum + localLength + name.length + packedSize,
    0,
  );
  const bytes = Buffer.alloc(content + directory + endLength);
  let at = 0;
  let entry = content;
  for (const part of parts) {
    const { name, packed } = part;
    bytes.writeUInt32LE(0x02014b50, entry);
    bytes.writeUInt16LE(20, entry + 4);
    writeCommon(bytes, entry + 6, part);
    bytes.writeUInt32LE(at, entry + 42);
    entry += entryLength + name.copy(bytes, entry + entryLength);
    bytes.writeUInt32LE(0x04034b50, at);
    writeCommon(bytes, at + 4, part);
    at += localLength + name.copy(bytes, at + localLength);
    for (const chunk of packed) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  bytes.writeUInt32LE(0x06054b50, entry);
  bytes.writeUInt16LE(parts.length, entry + 8);
  bytes.writeUInt16LE(parts.length, entry + 10);
  bytes.writeUInt32LE(directory, entry + 12);
  bytes.writeUInt32LE(content, entry + 16);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** What a part's header and its entry in the directory have in common, from the version needed on. */
function writeCommon(bytes: Buffer, at: number, { name, method, checksum, size, packedSize }: ZipPart): void {
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(flags, at + 2);
  bytes.writeUInt16LE(method, at + 4);
  bytes.writeUInt16LE(0, at + 6);
  bytes.writeUInt16LE(firstDay, at + 8);
  bytes.writeUInt32LE(checksum, at + 10);
  bytes.writeUInt32LE(packedSize, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
}
