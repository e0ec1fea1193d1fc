/** Number formats that Chinese Excel and WPS have built in, so that a file names them by number only. */
const builtIn: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/**
 * The styles part of an xlsx with the Chinese built-in formats written out where it does not define them itself; a
 * reader that does not know them takes them for full dates.
 *
 * Source: ECMA-376 part 1, 18.8.30, numFmtId for zh-cn.
 */
export function withChineseDates(styles: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(styles);
  const own = Object.entries(builtIn)
    .filter(
      ([id]) =>
        xml.includes(`numFmtId="${id}"`) &&
        !new RegExp(`<(?:\\w+:)?numFmt\\s[^>]*numFmtId="${id}"`).test(xml),
    )
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`);
  if (own.length === 0) return styles;
  const added = own.join('');
  const next = /<numFmts\b[^>]*[^/]>/.test(xml)
    ? xml.replace(/(<numFmts\b[^>]*[^/]>)/, `$1${added}`)
    : xml.replace(/<numFmts\b[^>]*\/>/, '').replace(/(<styleSheet\b[^>]*>)/, `$1<numFmts>${added}</numFmts>`);
  return new TextEncoder().encode(next);
}

/** The format of a built-in number; undefined where it is none of the Chinese ones. */
export function chineseDateFormat(id: number): string | undefined {
  return builtIn[id];
}
