import { bareHeader, headerWords, isFormHeader } from './headerWords.ts';

const deepest = 15;
/** Headers that are also the contents of a 类型 column: alone they do not make a row the header. */
const alsoContents = /^(党委|党总支|党支部|总支|支部)$/;

/**
 * The index of the row that names the columns, looked for in the first rows because a title or instructions may stand
 * above it; null where the table begins with its first organisation. The header of a form that lists none is found too:
 * it says that no column names organisations.
 */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  let best: { index: number; fields: number } | null = null;
  for (const [index, row] of rows.slice(0, deepest).entries()) {
    const fields = knownFields(row);
    if (fields > (best?.fields ?? 0)) best = { index, fields };
  }
  if (best) return best.index;
  const form = rows.slice(0, deepest).findIndex(isFormHeader);
  return form < 0 ? null : form;
}

/** How many fields the row names; 0 where that may be chance: a single word that is not for organisations. */
function knownFields(row: readonly string[]): number {
  const bare = new Set(row.map(bareHeader));
  const named = headerWords.filter(([, words]) => words.exact.some((word) => bare.has(word)));
  if (named.some(([field]) => field === 'name')) return named.length;
  if (named.length < 2) return 0;
  return [...bare].some((text) => alsoContents.test(text)) ? named.length + 1 : named.length;
}
