/**
 * The text in quotation marks, those that it has itself as inner ones.
 *
 * @example quoted('定级为“一般”的') // '“定级为‘一般’的”'
 */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
