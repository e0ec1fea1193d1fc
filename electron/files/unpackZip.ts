import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { Refusal } from '../refusal.ts';
import { tableLimits } from './tableLimits.ts';

/** One entry as the zip's directory has it. */
interface ZipEntry {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const wideEndSignature = 0x06064b50;
const wideLocatorSignature = 0x07064b50;
const endLength = 22;
const isEncrypted = (entry: ZipEntry) => (entry.flags & 1) === 1;
/** Pictures, which no table needs. */
export const isPicture = (path: string) => /^(xl\/media|Pictures)\//.test(path);

/**
 * The parts of the zip by path, folders and those that are passed over aside, each no larger than it was declared, so
 * that nothing unpacks without end. Units: `mostBytes` of everything in it, declared and actual.
 *
 * Errors: a Refusal where the zip is damaged, encrypted or larger than it may be.
 */
export function zipParts(
  name: string,
  bytes: Uint8Array,
  isPassedOver: (path: string) => boolean = () => false,
  mostBytes: number = tableLimits.unzippedBytes,
): Record<string, Uint8Array> {
  const entries = readDirectory(bytes);
  if (!entries) throw damaged(name);
  const declared = entries.reduce((sum, { path, size }) => sum + (isPassedOver(path) ? 0 : size), 0);
  if (entries.length > tableLimits.zipEntries || declared > mostBytes) throw tooLarge(name, mostBytes);
  if (entries.some(isEncrypted))
    throw new Refusal('REFUSED', `“${name}”设有密码，无法读取。请在 WPS 或 Excel 中取消密码后另存再试`);
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    if (entry.path.endsWith('/') || isPassedOver(entry.path)) continue;
    const part = unpackEntry(bytes, entry);
    if (!part || crc32(part) !== entry.checksum) throw damaged(name);
    parts[entry.path] = part;
  }
  return parts;
}

/** What the parts of the zip unpack to, by path, as its directory says; null where there is none. Units: bytes. */
export function zipSizes(bytes: Uint8Array): readonly (readonly [string, number])[] | null {
  return readDirectory(bytes)?.map(({ path, size }) => [path, size]) ?? null;
}

/** The entries of the zip's directory; null where there is none or it is cut short. */
function readDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory === null) return null;
  const entries: ZipEntry[] = [];
  let { at } = directory;
  for (let left = directory.count; left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    const pathLength = view.getUint16(at + 28, true);
    const extra = { from: at + 46 + pathLength, length: view.getUint16(at + 30, true) };
    if (extra.from + extra.length > view.byteLength) return null;
    const written = {
      size: view.getUint32(at + 24, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, extra.from)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...wideSizes(view, extra, written),
    });
    at = extra.from + extra.length + view.getUint16(at + 32, true);
  }
  return entries;
}

type Sizes = Pick<ZipEntry, 'size' | 'packedSize' | 'offset'>;
const isWide = 0xffffffff;

/** The sizes and the place of an entry; zip64 keeps those that do not fit in an extra field, in this order. */
function wideSizes(view: DataView, extra: { from: number; length: number }, written: Sizes): Sizes {
  if (![written.size, written.packedSize, written.offset].includes(isWide)) return written;
  const end = extra.from + extra.length;
  for (let at = extra.from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const wide = (value: number) => {
      if (value !== isWide || next + 8 > end) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const size = wide(written.size);
    const packedSize = wide(written.packedSize);
    return { size, packedSize, offset: wide(written.offset) };
  }
  return written;
}

/** Where the directory begins and how many entries it has, as the zip's end says, or that of zip64 before it. */
function findDirectory(view: DataView): { at: number; count: number } | null {
  const end = findEnd(view);
  if (end === null) return null;
  const directory = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  if (directory.at !== isWide && directory.count !== 0xffff) return directory;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== wideLocatorSignature) return directory;
  const wideEnd = Number(view.getBigUint64(locator + 8, true));
  if (wideEnd + 56 > view.byteLength || view.getUint32(wideEnd, true) !== wideEndSignature) return null;
  const count = Number(view.getBigUint64(wideEnd + 32, true));
  return {
    at: Number(view.getBigUint64(wideEnd + 48, true)),
    count: Math.min(count, tableLimits.zipEntries + 1),
  };
}

function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

/** The entry's bytes; null where they are not there, of an unknown method, or not of the declared size. */
function unpackEntry(bytes: Uint8Array, { offset, method, packedSize, size }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > view.byteLength) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > view.byteLength) return null;
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packedSize === size ? packed : null;
  return method === 8 ? inflate(packed, size) : null;
}

const chunkBytes = 4 * 1024;

/** Inflates in small steps, so that it stops soon after more comes out than was declared. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let done = 0;
  const stream = new Inflate((chunk) => {
    if (done + chunk.length <= size) out.set(chunk, done);
    done += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && done <= size; at += chunkBytes) {
      stream.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length);
    }
  } catch {
    return null;
  }
  return done === size ? out : null;
}

function damaged(name: string): Refusal {
  return new Refusal(
    'REFUSED',
    `“${name}”已损坏或没有完整复制，无法读取。请在 WPS 或 Excel 中打开、另存为 xlsx 后再试`,
  );
}

function tooLarge(name: string, mostBytes: number): Refusal {
  const most = mostBytes / 1024 / 1024;
  return new Refusal(
    'REFUSED',
    `“${name}”展开后超过 ${most} MB，不是正常的名单文件。请把名单复制到新的空白表格，另存后再试`,
  );
}
