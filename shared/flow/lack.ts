import type { Screen } from '../assessment/place.ts';
import type { NoticeState } from '../notice/noticeState.ts';

/** Something that is not complete yet, and where it is done. */
export interface Lack {
  /** A Chinese sentence. */
  readonly text: string;
  readonly screen: Screen;
  /** The first unit that it is about, where it is about any. */
  readonly candidateId?: string;
  /** Which of its sheets, as slotName has it, where it is about one: the one that is filled next, or whose votes are counted. */
  readonly slot?: string;
  /** What is done there, as the document calls it, where it is a step of a round. */
  readonly step?: string;
}

/** A lack on a screen for each sentence. */
export function lacksOn(screen: Screen, sentences: readonly string[]): Lack[] {
  return sentences.map((text) => ({ text, screen }));
}

const namedAtMost = 5;

/** One sentence for all candidates concerned, the first five by name; nothing where there is none. */
export function lackOfAll(
  screen: Screen,
  what: string,
  candidates: readonly { readonly id: string; readonly name: string }[],
): Lack[] {
  const [first] = candidates;
  if (!first) return [];
  const names = candidates.slice(0, namedAtMost).map(({ name }) => name);
  const rest = candidates.length > namedAtMost ? ` 等 ${candidates.length} 个单位` : '';
  return [{ text: `${names.join('、')}${rest}${what}`, screen, candidateId: first.id }];
}

/** What keeps a notice from being closed: objections among themselves, the rest at the notice. */
export function noticeLacks({
  openPoints,
  objectionPoints,
}: Pick<NoticeState, 'openPoints' | 'objectionPoints'>): Lack[] {
  return openPoints.map((text) => ({
    text,
    screen: objectionPoints.includes(text) ? 'objections' : 'notice',
  }));
}
