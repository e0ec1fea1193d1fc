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
  /** Who gives it in the workspace, by its assessments; empty where none of them gives it. */
  readonly organisers: readonly string[];
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
 * asks. Of two schemes that give the same honour the first one counts. `organisersOf` tells who runs a scheme.
 *
 * @example honourRules([zjuExcellent]).get('优秀“五好”党支部')?.validity?.years // 4
 */
export function honourRules(
  schemes: readonly Scheme[],
  organisersOf: (schemeId: string) => readonly string[] = () => [],
): HonourRules {
  const known = new Map<string, HonourRule & { readonly name: string; readonly issuer: string }>();
  for (const scheme of schemes) {
    const documentTitle = wordsOf(scheme.documentTitle);
    const issuer = wordsOf(scheme.issuer);
    for (const { name, validity } of honoursOf(scheme)) {
      const key = honourKey(name);
      const first = known.get(key) ?? { documentTitle, validity, name, issuer, organisers: [] };
      known.set(key, { ...first, organisers: [...first.organisers, ...organisersOf(scheme.id)] });
    }
  }
  const all = [...known.values()];
  const find = (honour: string) =>
    known.get(honourKey(honour)) ?? all.find(({ name, issuer }) => isHonour(honour, name, issuer));
  return {
    names: all.map(({ name }) => name),
    get(honour) {
      const found = find(honour);
      if (!found) return undefined;
      const { documentTitle, validity, organisers } = found;
      return { documentTitle, validity, organisers };
    },
    nameOf: (honour) => find(honour)?.name ?? honour,
  };
}

/** The honours of the tracks; without tracks the scheme's own, which has no term; none where its document gives none. */
function honoursOf({ tracks, honour }: Scheme): { name: string; validity: Validity | null }[] {
  if (tracks.length === 0) return honour === null ? [] : [{ name: wordsOf(honour), validity: null }];
  return tracks.map((track) => ({ name: wordsOf(track.honour), validity: track.validity ?? null }));
}
