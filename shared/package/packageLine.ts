import { type PackageAbout, type PackageHead, packageFormat } from './packageHead.ts';

/** What text becomes bytes by, and who signs: of Node or of a browser. */
export interface PackageMaker {
  /** Units: bytes of the text in UTF-8. */
  sizeOf(text: string): number;
  /** The Ed25519 signature over the text in UTF-8, in hexadecimal. */
  sign(text: string): string;
}

/** A package as a text: one line that says what it is, the body, and in the line a signature over all of it. */
export function packageText(about: PackageAbout, body: unknown, { sizeOf, sign }: PackageMaker): string {
  const text = JSON.stringify(body);
  const unsigned = { ...about, size: sizeOf(text) };
  const signature = sign(signedLine(unsigned) + text);
  return `${lineOf({ ...unsigned, signature })}\n${text}`;
}

/** The head as its line says it: only what its maker wrote, to the character. */
export function lineOf(head: Omit<PackageHead, 'format' | 'version'>): string {
  const { kind, packageId, workspace, assessmentId, assessment, panelist, unit, serial, madeAt } = head;
  const owner = unit ? { unit: { id: unit.id, name: unit.name } } : { panelist };
  const about = { kind, packageId, workspace, assessmentId, assessment, ...owner, serial, madeAt };
  const { publicKey, size, signature } = head;
  return JSON.stringify({ format: packageFormat, version: 1, ...about, publicKey, size, signature });
}

/** The line as it is signed, before the body: with the place of the signature empty. */
export function signedLine(head: Omit<PackageHead, 'format' | 'version' | 'signature'>): string {
  return `${lineOf({ ...head, signature: '' })}\n`;
}
