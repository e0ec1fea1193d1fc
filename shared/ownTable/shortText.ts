/** A text as sentences about it name it, within quotation marks. @example shortText('认真宣传和执行党的路线、方针、政策及上级党组织的决议') // '认真宣传和执行党的路线、方针、政策及上…' */
export function shortText(text: string): string {
  const line = text.replaceAll('\n', ' ').replaceAll('“', '‘').replaceAll('”', '’');
  return line.length > 20 ? `${line.slice(0, 19)}…` : line;
}
