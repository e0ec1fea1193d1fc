/** A piece of HTML: a tag with its attributes as written, or text with its entities read. */
export type HtmlMark =
  | { readonly tag: string; readonly isEnd: boolean; readonly attributes: string }
  | { readonly text: string };

/** Elements whose content is no text of the page. */
const silent = new Set(['script', 'style', 'title', 'textarea', 'template', 'noscript', 'xml']);

/** The tags and texts of HTML as programs write it to a file or the clipboard, in order; comments are passed over. */
export function* htmlMarks(html: string): Generator<HtmlMark> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { text: readEntities(html.slice(at, open)) };
    const close = html.startsWith('<!--', open) ? html.indexOf('-->', open) + 2 : endOfTag(html, open);
    if (close < open) return;
    at = close + 1;
    const match = /^<(\/?)([a-z][\w:-]*)/iu.exec(html.slice(open, Math.min(at, open + 60)));
    if (!match) continue;
    const [whole, slash = '', name = ''] = match;
    const tag = name.toLowerCase();
    yield { tag, isEnd: slash !== '', attributes: html.slice(open + whole.length, close) };
    if (slash === '' && silent.has(tag) && html[close - 1] !== '/') at = afterElement(html, tag, at);
  }
  if (at < html.length) yield { text: readEntities(html.slice(at)) };
}

/** The index of the sign that closes the tag, one in quotes aside; −1 where nothing does. */
function endOfTag(html: string, open: number): number {
  let close = html.indexOf('>', open);
  for (let tries = 0; tries < 5 && close >= 0 && isInQuotes(html.slice(open, close)); tries += 1)
    close = html.indexOf('>', close + 1);
  return close;
}

function isInQuotes(tag: string): boolean {
  const rest = tag.slice(0, 4000).replace(/"[^"]*"|'[^']*'/gu, '');
  return /=\s*["']/u.test(rest);
}

function afterElement(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}\\s*>`, 'giu');
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}

/** What an attribute says; null where the tag does not have it. @example attributeOf(' rowspan=3', 'rowspan') // '3' */
export function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(
    attributes,
  );
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}

const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  bull: '•',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
  permil: '‰',
  sect: '§',
  copy: '©',
};

function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/giu, (whole, hex, decimal, word) => {
    if (word) return named[word] ?? named[word.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
