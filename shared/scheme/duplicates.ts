/** The ids that are there more than once, each once. @example duplicates(['a', 'b', 'a']) // ['a'] */
export function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
