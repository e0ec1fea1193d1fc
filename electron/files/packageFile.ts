import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { z } from 'zod';
import {
  longestHead,
  type PackageAbout,
  type PackageHead,
  type PackageKind,
  packageFormat,
  packageHeadSchema,
  packageKinds,
  tooLargeWords,
} from '../../shared/package/packageHead.ts';
import { lineOf, packageText, signedLine } from '../../shared/package/packageLine.ts';
import { Refusal } from '../refusal.ts';

/** A pair of Ed25519 keys in hexadecimal: who has the private one can sign, whoever has the other can tell. */
export interface PackageKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export function newPackageKeys(): PackageKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('hex'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('hex'),
  };
}

/** The bytes of a package. */
export function writePackage(
  about: PackageAbout,
  body: unknown,
  privateKey: string,
): Uint8Array<ArrayBuffer> {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'hex'), format: 'der', type: 'pkcs8' });
  const text = packageText(about, body, {
    sizeOf: (part) => Buffer.byteLength(part, 'utf8'),
    sign: (part) => sign(null, Buffer.from(part, 'utf8'), key).toString('hex'),
  });
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

/** A package whose head was read; the body is not looked at before the signature is found good. */
export interface OpenedPackage {
  readonly head: PackageHead;
  /** Errors: a Refusal where any byte is another one than what the key signed, or the body is none of that shape. */
  body<Schema extends z.ZodType>(schema: Schema, publicKey: string): z.output<Schema>;
}

/**
 * Opens a package of the kind that is wanted.
 *
 * Errors: a Refusal where the file is too large (before a byte is read), is none, is of the other kind, or is cut off.
 */
export async function openPackage(file: File, wanted: PackageKind): Promise<OpenedPackage> {
  refuseLargePackage(file.name, file.size);
  if (file.size === 0) throw new Refusal('REFUSED', `“${file.name}”是空的：${again}`);
  const bytes = Buffer.from(await file.arrayBuffer());
  const head = headOf(file.name, bytes);
  if (head.kind !== wanted)
    throw new Refusal(
      'REFUSED',
      `“${file.name}”是${packageKinds[head.kind]}，不是${packageKinds[wanted]}。${whereTo[head.kind]}`,
    );
  const text = bytes.subarray(bytes.indexOf(newline) + 1);
  // A stick that was pulled out leaves a file that is short, or as long as it should be with nothing at its end.
  if (text.length < head.size || text[head.size - 1] === 0)
    throw new Refusal('REFUSED', `“${file.name}”不完整，没有读入：${again}`);
  return {
    head,
    body(schema, publicKey) {
      if (text.length !== head.size || !isSigned(head, text, publicKey)) throw altered(file.name);
      const read = schema.safeParse(parsed(text));
      if (read.success) return read.data;
      throw new Refusal(
        'REFUSED',
        `“${file.name}”的内容读不出来，可能是由较新版本的程序做的。请在两台电脑上使用同一版本的程序`,
      );
    },
  };
}

/** Errors: a Refusal where a file of so many bytes is larger than any package. */
export function refuseLargePackage(name: string, bytes: number): void {
  const words = tooLargeWords(name, bytes);
  if (words !== null) throw new Refusal('REFUSED', words);
}

const again = '可能是复制时拔出了 U 盘。请重新复制一次，等复制完再拔出';
const whereTo = {
  task: '任务包在考评员的电脑上打开',
  result: '结果包在发出任务包的电脑上读入',
} as const;
const newline = 0x0a;
const beginning = `{"format":"${packageFormat}"`;

/** The head as its line says it: only what its maker wrote, to the character. */
function headOf(name: string, bytes: Buffer): PackageHead {
  const end = bytes.subarray(0, longestHead).indexOf(newline);
  const line = bytes.subarray(0, end < 0 ? longestHead : end).toString('utf8');
  if (!line.startsWith(beginning.slice(0, Math.max(1, line.length))))
    throw new Refusal('REFUSED', `“${name}”不是本程序的任务包或结果包，或者开头已损坏。请核对选择的文件`);
  if (end < 0) throw new Refusal('REFUSED', `“${name}”不完整，没有读入：${again}`);
  const head = packageHeadSchema.safeParse(parsed(bytes.subarray(0, end)));
  if (!head.success || lineOf(head.data) !== line) throw altered(name);
  return head.data;
}

function altered(name: string): Refusal {
  return new Refusal(
    'REFUSED',
    `“${name}”的内容与做成时不一致，没有读入：文件被改动过，或复制时出错。请重新复制；仍然不行的，请重新做一份`,
  );
}

function isSigned(head: PackageHead, text: Buffer, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'hex'), format: 'der', type: 'spki' });
    const signed = Buffer.concat([Buffer.from(signedLine(head), 'utf8'), text]);
    return verify(null, signed, key, Buffer.from(head.signature, 'hex'));
  } catch {
    // What is no key has signed nothing.
    return false;
  }
}

/** What a text of JSON says; undefined where it is none. */
function parsed(text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(text));
  } catch {
    return undefined;
  }
}
