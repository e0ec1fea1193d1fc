/** The things that a clause lists before it counts them, and whether the list ends in 等. */
export interface ListedThings {
  readonly names: readonly string[];
  readonly isOpen: boolean;
}

/**
 * The things listed right before 每缺一项; null where the words before it are no plain list: one thing alone, or the
 * papers of something that is held more than once (集中学习的考勤表、记录).
 *
 * @param words what stands before the counting words, in the text's own characters
 * @example listedThings('工作方案、会议记录等') // { names: ['工作方案', '会议记录'], isOpen: true }
 */
export function listedThings(words: string): ListedThings | null {
  const isOpen = /等(?:材料|资料|制度|内容|记录)?\s*$/u.test(words);
  const list = words
    .replace(/^(?:应当?|须)?(?:包括|包含|含有?|如|即)/u, '')
    .replace(/等(?:材料|资料|制度|内容|记录)?\s*$/u, '')
    .trim();
  const names = list.split(/[、，,]|(?<=[^\s])[和及与或](?=[^\s]{2})/u).map((name) => name.trim());
  if (names.length < 2 || names.some((name) => !isThing(name))) return null;
  return new Set(names).size === names.length ? { names, isOpen } : null;
}

function isThing(name: string): boolean {
  return name.length >= 2 && name.length <= 14 && !/[的。；;：:未不没无少于\d]|^[有是]/u.test(name);
}
