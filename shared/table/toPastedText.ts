/**
 * Rows as a table program puts them on the clipboard as text, which parsePastedRows reads again.
 *
 * @example toPastedText([['甲', '上\n下'], ['乙', '']]) // '甲\t"上\n下"\n乙\t'
 */
export function toPastedText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) =>
      cells.map((cell) => (/[\t\r\n]|^"/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
}
