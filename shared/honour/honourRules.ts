import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Validity } from '../scheme/validity.ts';
import { honourKey, isHonour } from './isHonour.ts';

/** What the scheme that gives an honour says of it. */
export interface HonourRule {
  /** The document that gives the honour. */
  readonly documentTitle: string;
  /** How long the honour holds; null where the document sets no term. */
  readonly validity: Validity | null;
}

/** The rule of every honour that is known; its words are taken in any writing. */
export interface HonourRules {
  readonly names: readonly string[];
  get(honour: string): HonourRule | undefined;
  /** The honour in its document's words; as it is given where none is known. */
  nameOf(honour: string): string;
}

/**
 * The rule of every honour that the schemes give. A title is judged by it, whichever assessment
 * asks. Of two schemes that give the same honour the first one counts.
 *
 * @example honourRules([zjuExcellent]).get('优秀“五好”党支部')?.validity?.years // 4
 */
export function honourRules(schemes: readonly Scheme[]): HonourRules {
  const known = new Map<string, HonourRule & { readonly name: string; readonly issuer: string }>();
  for (const scheme of schemes) {
    const documentTitle = wordsOf(scheme.documentTitle);
    const issuer = wordsOf(scheme.issuer);
    for (const { name, validity } of honoursOf(scheme)) {
      const key = honourKey(name);
      if (!known.has(key)) known.set(key, { documentTitle, validity, name, issuer });
    }
  }
  const all = [...known.values()];
  const find = (honour: string) =>
    known.get(honourKey(honour)) ?? all.find(({ name, issuer }) => isHonour(honour, name, issuer));
  return {
    names: all.map(({ name }) => name),
    get(honour) {
      const found = find(honour);
      return found && { documentTitle: found.documentTitle, validity: found.validity };
    },
    nameOf: (honour) => find(honour)?.name ?? honour,
  };
}

/** The honours of the tracks; without tracks the scheme's own, which has no term; none where its document gives none. */
function honoursOf({ tracks, honour }: Scheme): { name: string; validity: Validity | null }[] {
  if (tracks.length === 0) return honour === null ? [] : [{ name: wordsOf(honour), validity: null }];
  return tracks.map((track) => ({ name: wordsOf(track.honour), validity: track.validity ?? null }));
}
