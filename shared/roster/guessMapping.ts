import { bareHeader, foreignHeader, headerWords } from './headerWords.ts';
import {
  type RosterField,
  type RosterMapping,
  type RosterTitles,
  rosterFields,
  usualTitles,
} from './rosterField.ts';

/**
 * Which column holds which field, as the headers say: exact words first, then words that are only like it; no column
 * twice; the scheme's own titles of the fields before any other. A table of one single column without a known header is taken for the names.
 *
 * @example guessMapping(['序号', '支部名称', '支部书记']) // { name: 1, secretary: 2, … null }
 */
export function guessMapping(header: readonly string[], titles: RosterTitles = usualTitles): RosterMapping {
  const bare = header.map(bareHeader);
  const taken = new Set<number>();
  const mapping: Record<RosterField, number | null> = {
    name: null,
    kind: null,
    parent: null,
    secretary: null,
    memberCount: null,
    foundedOn: null,
  };
  const take = (field: RosterField, isMatch: (text: string) => boolean) => {
    if (mapping[field] !== null) return;
    const column = bare.findIndex((text, index) => !taken.has(index) && isMatch(text));
    if (column < 0) return;
    taken.add(column);
    mapping[field] = column;
  };
  for (const field of rosterFields) take(field, (text) => text === bareHeader(titles[field]));
  for (const [field, words] of headerWords) take(field, (text) => words.exact.includes(text));
  for (const [field, words] of headerWords) {
    take(field, (text) => words.like.test(text) && !foreignHeader.test(text));
  }
  if (header.length === 1) mapping.name = 0;
  return mapping;
}
