/**
 * The text without what no office file or database may hold: C0 controls except tab and line feed, U+FFFE, U+FFFF and
 * halves of surrogate pairs (these become U+FFFD). Line ends are LF.
 *
 * Source: OFFICE.md, "Before any text goes into a file": one U+FFFE makes a whole worksheet unreadable.
 * @example legalText('第一行\r\n第二行\u0007') // '第一行\n第二行'
 */
export function legalText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
