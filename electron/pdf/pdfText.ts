import { inflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary's text, and its stream, unpacked, where it has one. */
interface PdfObject {
  readonly head: string;
  readonly stream: string | null;
}

/**
 * The text that a PDF of Chromium's shows, page by page in the order in which it was laid out, without white space; null
 * where a part of it cannot be read, as in a PDF that another program wrote.
 *
 * Source: ISO 32000-1, 7.3 (objects), 9.4 (text), 9.10 (ToUnicode).
 * @example pdfText(bytes) // ['关于…的公示', '…']
 */
export function pdfText(bytes: Uint8Array): readonly string[] | null {
  try {
    const objects = objectsOf(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
    );
    return pagesOf(objects).map((page) => textOf(objects, page));
  } catch (error) {
    if (error instanceof UnreadablePdf || isZlibError(error)) return null;
    throw error;
  }
}

class UnreadablePdf extends Error {}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}

/** Later objects of the same number replace the former, as an update of the file does. */
function objectsOf(file: string): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const opening = /(\d+) 0 obj\b/g;
  for (let match = opening.exec(file); match; match = opening.exec(file)) {
    const start = opening.lastIndex;
    const end = file.indexOf('endobj', start);
    if (end < 0) throw new UnreadablePdf();
    const streamAt = file.indexOf('stream', start);
    const hasStream = streamAt >= 0 && streamAt < end;
    const head = file.slice(start, hasStream ? streamAt : end);
    let stream: string | null = null;
    if (hasStream) {
      const begin = streamAt + (file[streamAt + 6] === '\r' ? 8 : 7);
      const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
      if (!Number.isInteger(length)) throw new UnreadablePdf();
      const raw = file.slice(begin, begin + length);
      const isPacked = /\/Filter\s*\/FlateDecode/.test(head);
      stream = isPacked ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
      opening.lastIndex = begin + length;
    }
    objects.set(Number(match[1]), { head, stream });
  }
  return objects;
}

function pagesOf(objects: ReadonlyMap<number, PdfObject>): PdfObject[] {
  const root = [...objects.values()].find(({ head }) => /\/Type\s*\/Catalog/.test(head));
  const pages: PdfObject[] = [];
  const walk = (number: number) => {
    const node = objects.get(number);
    if (!node) throw new UnreadablePdf();
    if (/\/Type\s*\/Page\b(?!s)/.test(node.head)) pages.push(node);
    else for (const kid of referencesIn(/\/Kids\s*\[([^\]]*)\]/.exec(node.head)?.[1] ?? '')) walk(kid);
  };
  walk(Number(/\/Pages (\d+) 0 R/.exec(root?.head ?? '')?.[1]));
  return pages;
}

function referencesIn(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

function textOf(objects: ReadonlyMap<number, PdfObject>, page: PdfObject): string {
  const contents = /\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page.head)?.[1] ?? '';
  const program = referencesIn(contents)
    .map((number) => objects.get(number)?.stream ?? '')
    .join('\n');
  return shown(objects, page.head, program);
}

/** What a content stream shows, forms within it included. */
function shown(objects: ReadonlyMap<number, PdfObject>, head: string, program: string): string {
  const named = namesOf(objects, head);
  let font: ((hex: string) => string) | null = null;
  let text = '';
  // Where a font's glyph stands for another character, the stream says which, up to the next EMC.
  let isSaid = false;
  for (const [token, fontName, formName, said, hex] of program.matchAll(operators)) {
    if (fontName !== undefined) font = decoderOf(objects, named.get(fontName));
    else if (formName !== undefined) {
      const form = objects.get(named.get(formName) ?? -1);
      if (form && /\/Subtype\s*\/Form/.test(form.head)) text += shown(objects, form.head, form.stream ?? '');
    } else if (said !== undefined) {
      text += utf16(said).replace('\ufeff', '');
      isSaid = true;
    } else if (token === 'EMC') isSaid = false;
    else if (hex === undefined) throw new UnreadablePdf();
    else if (font && !isSaid) text += font(hex.replace(/\s/g, ''));
  }
  return text;
}

/** Font, form, said text, shown text, end of what is said; a literal string, which Chromium does not write. */
const operators =
  /\/(\S+)\s+[-\d.]+\s+Tf|\/(\S+)\s+Do\b|\/ActualText\s*<([0-9A-Fa-f]*)>|<([0-9A-Fa-f\s]*)>|\bEMC\b|\((?:\\.|[^\\)])*\)\s*T/g;

/** The objects that a page's or a form's resources name: fonts and forms. */
function namesOf(objects: ReadonlyMap<number, PdfObject>, head: string): ReadonlyMap<string, number> {
  const reference = /\/Resources (\d+) 0 R/.exec(head)?.[1];
  const resources = reference === undefined ? head : (objects.get(Number(reference))?.head ?? '');
  return new Map(
    [...resources.matchAll(/\/([^\s/<>[\]]+)\s+(\d+) 0 R/g)].map(([, name = '', number]) => [
      name,
      Number(number),
    ]),
  );
}

/** Reads what a font shows by its codes. */
function decoderOf(
  objects: ReadonlyMap<number, PdfObject>,
  number: number | undefined,
): (hex: string) => string {
  const font = objects.get(number ?? -1);
  const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font?.head ?? '')?.[1]))?.stream;
  if (!font || map === undefined || map === null) throw new UnreadablePdf();
  const width = /\/Subtype\s*\/Type0/.test(font.head) ? 4 : 2;
  const unicode = unicodeOf(map);
  return (hex) => {
    let text = '';
    for (let at = 0; at < hex.length; at += width) {
      const character = unicode.get(Number.parseInt(hex.slice(at, at + width), 16));
      if (character === undefined) throw new UnreadablePdf();
      text += character;
    }
    return text;
  };
}

function unicodeOf(map: string): ReadonlyMap<number, string> {
  const unicode = new Map<number, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of lines.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      unicode.set(Number.parseInt(code, 16), utf16(text));
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of lines.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      const base = utf16(text);
      const last = base.codePointAt(base.length - 1) ?? 0;
      for (let code = first; code <= Number.parseInt(to, 16); code += 1)
        unicode.set(code, base.slice(0, -1) + String.fromCodePoint(last + code - first));
    }
  return unicode;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
