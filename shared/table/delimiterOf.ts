const delimiters = [',', '\t', ';', '，', '|'];
const looked = { characters: 20_000, lines: 50 };

/**
 * Which of comma, tab, semicolon, Chinese comma and stroke stands between the fields: the one of which most of the
 * first lines hold the same number, outside quotes; where several do, the one that they hold most of. A tab that only
 * ever stands beside another mark or at a line's end is a blank, not a mark.
 *
 * @example delimiterOf('单位（全称，不简写）,人数\n甲党总支,46\n') // ','
 */
export function delimiterOf(text: string): string {
  return agreementsOf(text).reduce((best, each) =>
    each.lines > best.lines || (each.lines === best.lines && each.count > best.count) ? each : best,
  ).mark;
}

/** A mark with the number of it that most of the first lines hold, how many lines do, and how many there are. */
export interface Agreement {
  readonly mark: string;
  readonly count: number;
  readonly lines: number;
  readonly of: number;
}

/** How far the first lines agree on each mark. */
export function agreementsOf(text: string, marks: readonly string[] = delimiters): Agreement[] {
  const lines = linesOf(text.slice(0, looked.characters))
    .filter((line) => line.trim() !== '')
    .slice(0, looked.lines);
  const plain = lines.some((line) => /[,;，|]/u.test(line)) ? lines.map(withoutEndTabs) : lines;
  return marks.map((mark) => ({ mark, ...agreementOf(plain, mark), of: lines.length }));
}

/** @example withoutEndTabs('甲\t,46\t') // '甲,46' */
function withoutEndTabs(line: string): string {
  return line.replace(/\t+(?=[,;，|]|$)/gu, '');
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
  return text.replace(/(^|[,\t;，|\r\n])=?"(?:[^"]|"")*"/g, '$1').split(/[\r\n]+/);
}
