import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const certificateSchema = z.object({ key: z.string(), cert: z.string() });
/** A key with the certificate over it, as PEM. */
export type Certificate = z.output<typeof certificateSchema>;

/** So long it holds; from a year ago on, for a phone whose clock is behind. Units: years. */
const years = { before: 1, after: 5 };
/** One that ends sooner is made anew: no meeting outlives it. Units: milliseconds. */
const leastLeft = 7 * 24 * 3_600_000;

/**
 * The certificate for an address of this computer: the one that is kept in the file, or a new one where there is none,
 * it is for another address or has run out. A file that cannot be written is left: the next meeting makes another one.
 */
export async function certificateFor(path: string, address: string, now: Date): Promise<Certificate> {
  const kept = read(path);
  if (kept && isGood(kept, address, now)) return kept;
  const made = await make(address, now);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(made), { mode: 0o600 });
  } catch {
    // A folder that nobody may write to, as on a locked-down computer.
  }
  return made;
}

/** What people compare: SHA-256 over the certificate, in groups of four hexadecimal digits. */
export function fingerprintOf({ cert }: Certificate): string {
  const digits = new X509Certificate(cert).fingerprint256.replaceAll(':', '');
  return digits.match(/.{4}/g)?.join(' ') ?? '';
}

function read(path: string): Certificate | null {
  try {
    return certificateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function isGood({ cert }: Certificate, address: string, now: Date): boolean {
  try {
    const kept = new X509Certificate(cert);
    const isBegun = Date.parse(kept.validFrom) <= now.getTime();
    const isLeft = Date.parse(kept.validTo) - now.getTime() > leastLeft;
    return isBegun && isLeft && kept.checkIP(address) !== undefined;
  } catch {
    return false;
  }
}

async function make(address: string, now: Date): Promise<Certificate> {
  // Loaded here alone: only a meeting needs it.
  const { generate } = await import('selfsigned');
  const [notBeforeDate, notAfterDate] = [new Date(now), new Date(now)];
  notBeforeDate.setFullYear(now.getFullYear() - years.before);
  notAfterDate.setFullYear(now.getFullYear() + years.after);
  const { private: key, cert } = await generate([{ name: 'commonName', value: '五好考评会议' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate,
    notAfterDate,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: address }] }],
  });
  return { key, cert };
}
