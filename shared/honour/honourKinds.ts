import type { Candidate } from '../assessment/candidate.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';

/**
 * That a unit is of a kind to which the document does not give its title, as a sentence goes on after its name; null
 * where it does, or names no kinds.
 *
 * @example otherKind(shandong, '党支部') // '是党支部，文件写的是对表现突出的党总支授予“五好党组织”荣誉称号'
 */
export function otherKind({ honourKinds }: Pick<Scheme, 'honourKinds'>, kind: string): string | null {
  if (!honourKinds || honourKinds.kinds.includes(kind)) return null;
  return `是${kind}，文件写的是${wordsOf(honourKinds.text)}`;
}

/** A note on those who are scored and ranked but not named for the title, for reports; empty where there are none. */
export function kindNotes(
  scheme: Pick<Scheme, 'honourKinds' | 'names'>,
  candidates: readonly Pick<Candidate, 'name' | 'kind'>[],
): string[] {
  const others = candidates.filter(({ kind }) => otherKind(scheme, kind) !== null);
  if (!scheme.honourKinds || others.length === 0) return [];
  const names = others.map(({ name, kind }) => `${name}（${kind}）`).join('、');
  return [
    `文件写的是${wordsOf(scheme.honourKinds.text)}；${names}参加评分和排名，是否授予由${namesOf(scheme).organiser}决定，写明理由。`,
  ];
}
