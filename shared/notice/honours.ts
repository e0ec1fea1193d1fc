import type { Dossier } from '../dossier/dossier.ts';
import type { ListRow } from '../register/noticeContent.ts';
import { wordsOf } from '../scheme/text.ts';

/** The honours that the assessment gives, without quotation marks where they carry them; none where its document has none. */
export function honoursOf({ scheme }: Pick<Dossier, 'scheme'>): readonly string[] {
  if (scheme.tracks.length > 0) return scheme.tracks.map(({ honour }) => wordsOf(honour));
  return scheme.honour === null ? [] : [wordsOf(scheme.honour)];
}

/** The honours that the rows are listed under; all that the assessment gives where they have no headings. */
export function honoursIn(dossier: Pick<Dossier, 'scheme'>, rows: readonly ListRow[]): readonly string[] {
  const groups = [...new Set(rows.map(({ group }) => group))].filter((group) => group !== '');
  return groups.length > 0 ? groups : honoursOf(dossier);
}

/** The honour in quotation marks, unless it has its own. @example quoted('优秀“五好”党支部') // '优秀“五好”党支部' */
export function quoted(honour: string): string {
  return honour.includes('“') ? honour : `“${honour}”`;
}

/** Quoted honours side by side, which take no 、 between their marks. Source: GB/T 15834-2011, 4.5.3.5. */
export function quotedAll(honours: readonly string[]): string {
  return honours.map(quoted).join('、').replaceAll('”、“', '”“');
}
