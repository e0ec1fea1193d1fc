// Ed25519 as packages use it. The browser's own cryptography has it only in newer versions than the oldest that is served.
import { ed25519 } from '@noble/curves/ed25519';

/** What comes before the key itself, as Node writes a public key (SPKI) and a private one (PKCS #8), in hexadecimal. */
const beforePublic = '302a300506032b6570032100';
const beforePrivate = '302e020100300506032b657004220420';

/** The signature over the text in UTF-8, in hexadecimal. Errors: throws where the key is none. */
export function signText(text: string, privateKey: string): string {
  const signature = ed25519.sign(bytesOf(text), withoutBeginning(privateKey, beforePrivate));
  return [...signature].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the key signed the text. */
export function isSignedText(text: string, signature: string, publicKey: string): boolean {
  try {
    return ed25519.verify(signature, bytesOf(text), withoutBeginning(publicKey, beforePublic));
  } catch {
    // What is no key has signed nothing.
    return false;
  }
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function withoutBeginning(key: string, beginning: string): string {
  if (!key.startsWith(beginning)) throw new Error('not an Ed25519 key');
  return key.slice(beginning.length);
}
