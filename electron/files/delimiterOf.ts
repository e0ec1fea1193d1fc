const delimiters = [',', '\t', ';', '，'];
const looked = { characters: 20_000, lines: 50 };

/**
 * Which of comma, tab, semicolon and Chinese comma stands between the fields: the one of which most of the first lines
 * hold the same number, outside quotes; where several do, the one that they hold most of.
 *
 * @example delimiterOf('单位（全称，不简写）,人数\n甲党总支,46\n') // ','
 */
export function delimiterOf(text: string): string {
  const lines = linesOf(text.slice(0, looked.characters)).slice(0, looked.lines);
  const ranked = delimiters.map((mark) => ({ mark, ...agreementOf(lines, mark) }));
  return ranked.reduce((best, each) =>
    each.lines > best.lines || (each.lines === best.lines && each.count > best.count) ? each : best,
  ).mark;
}

/** The number of the mark that most lines hold, none aside, and how many lines hold so many. */
function agreementOf(lines: readonly string[], mark: string): { count: number; lines: number } {
  const linesByCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(mark).length - 1;
    if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  }
  let best = { count: 0, lines: 0 };
  for (const [count, held] of linesByCount) {
    if (held > best.lines || (held === best.lines && count > best.count)) best = { count, lines: held };
  }
  return best;
}

/** The lines without their quoted fields, whose marks and line breaks are words. */
function linesOf(text: string): string[] {
  return text.replace(/(^|[,\t;，\r\n])"(?:[^"]|"")*"/g, '$1').split(/[\r\n]+/);
}
