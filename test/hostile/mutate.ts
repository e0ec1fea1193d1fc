import { unzipSync, zipSync } from 'fflate';

/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** A generator by its seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The file with something wrong in it: in its bytes, or, where it is a zip, in one of its parts. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip && random() < 0.6 ? withinPart(bytes, random) : inBytes(bytes, random);
}

const below = (limit: number, random: Random) => Math.floor(random() * limit);

function inBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const out = Uint8Array.from(bytes);
  const at = below(out.length, random);
  const length = 1 + below(Math.min(4096, out.length), random);
  switch (below(6, random)) {
    case 0: // some bytes are others
      for (let times = 0; times < 1 + (length % 40); times += 1)
        out[below(out.length, random)] = below(256, random);
      return out;
    case 1: // cut short
      return out.slice(0, at);
    case 2: // a hole
      return out.fill(random() < 0.5 ? 0 : 255, at, at + length);
    case 3: // a piece twice
      return joined(out.slice(0, at + length), out.slice(at));
    case 4: // a piece missing
      return joined(out.slice(0, at), out.slice(at + length));
    default: // the beginning of one, the end of nothing
      return joined(
        out.slice(0, at),
        Uint8Array.from({ length }, () => below(256, random)),
      );
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const out = new Uint8Array(one.length + other.length);
  out.set(one);
  out.set(other, one.length);
  return out;
}

/** Words that mean something in office files, and figures beyond what they may be. */
const tokens = [
  '',
  '0',
  '-1',
  '1048577',
  '99999999',
  '4294967295',
  '1e308',
  'XFD1048576',
  'A1:XFD1048576',
  '&#0;',
  '<c/>',
  ']]>',
  '\u202e',
  '"',
];

function withinPart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[below(names.length, random)] ?? '';
  const part = parts[name] ?? new Uint8Array();
  switch (below(5, random)) {
    case 0: // one part is not there
      delete parts[name];
      break;
    case 1: // one is another one
      parts[name] = parts[names[below(names.length, random)] ?? ''] ?? part;
      break;
    case 2:
      parts[name] = Uint8Array.from(inBytes(part, random));
      break;
    default: // a word or a figure in it is another one
      parts[name] = Buffer.from(
        Buffer.from(part)
          .toString('utf8')
          .replace(/\d+|[A-Z]{1,3}\d+|"[^"]*"/g, (found) =>
            random() < 0.02 ? (tokens[below(tokens.length, random)] ?? '') : found,
          ),
      );
  }
  return zipSync(parts, { level: 1 });
}
