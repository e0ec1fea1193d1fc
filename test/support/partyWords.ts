/** Words of Party committees and of the shipped documents, none of the program's own. */
const partyWords =
  /.{0,8}(?:党|支部|书记|院级|校级|市级|培育|创建标准|验收|双创|晋位|分类定级|上级党|群众测评|六查六看).{0,8}/gu;

/** What a text says in words of a Party committee, each with what stands around it. */
export function partyWordsIn(text: string): string[] {
  return text.match(partyWords) ?? [];
}
