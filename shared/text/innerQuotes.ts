/**
 * The sentence with the quotation marks inside others as inner ones, as texts of documents bring them along. A text whose
 * marks do not pair stays as it is.
 *
 * @example innerQuotes('“落实“三会一课””没有读懂') // '“落实‘三会一课’”没有读懂'
 */
export function innerQuotes(sentence: string): string {
  let depth = 0;
  let isPaired = true;
  const inner = [...sentence].map((sign) => {
    if (sign === '“') {
      depth += 1;
      return depth % 2 === 0 ? '‘' : sign;
    }
    if (sign !== '”') return sign;
    depth -= 1;
    isPaired &&= depth >= 0;
    return depth % 2 === 1 ? '’' : sign;
  });
  return isPaired && depth === 0 ? inner.join('') : sentence;
}
