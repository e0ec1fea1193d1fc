import { writeBeside } from '../files/writeBeside.ts';

/** Writes a file to where the caller wants it; its size in bytes comes back. */
export async function saveTo(file: File, out: string): Promise<{ file: string; bytes: number }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  writeBeside(out, bytes);
  return { file: out, bytes: bytes.length };
}
