import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Validity } from '../scheme/validity.ts';

/** What the scheme that gives an honour says of it. */
export interface HonourRule {
  /** The document that gives the honour. */
  readonly documentTitle: string;
  /** How long the honour holds; null where the document sets no term. */
  readonly validity: Validity | null;
}

/** The rule of every honour that is known, by the honour's words. */
export type HonourRules = ReadonlyMap<string, HonourRule>;

/**
 * The rule of every honour that the schemes give, by the honour's words. A title is judged by it, whichever assessment
 * asks. Of two schemes that give the same honour the first one counts.
 *
 * @example honourRules([zjuExcellent]).get('优秀“五好”党支部')?.validity?.years // 4
 */
export function honourRules(schemes: readonly Scheme[]): HonourRules {
  const rules = new Map<string, HonourRule>();
  for (const scheme of schemes) {
    const documentTitle = wordsOf(scheme.documentTitle);
    for (const { name, validity } of honoursOf(scheme))
      if (!rules.has(name)) rules.set(name, { documentTitle, validity });
  }
  return rules;
}

/** The honours of the tracks; without tracks the scheme's own, which has no term; none where its document gives none. */
function honoursOf({ tracks, honour }: Scheme): { name: string; validity: Validity | null }[] {
  if (tracks.length === 0) return honour === null ? [] : [{ name: wordsOf(honour), validity: null }];
  return tracks.map((track) => ({ name: wordsOf(track.honour), validity: track.validity ?? null }));
}
