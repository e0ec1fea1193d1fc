/** An XML element as it is written; attribute values and texts are without entities. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const pattern =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The root element of an XML text. Comments and instructions are left out.
 *
 * Errors: throws RangeError where it is not well formed, or declares a document type, which office files never do.
 */
export function parseXml(text: string): XmlElement {
  const document: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [document];
  const source = text.replace(/^\ufeff/, '');
  for (let at = 0; at < source.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    const parent = open.at(-1);
    if (!match || !parent) throw new RangeError(`not well-formed XML at ${at}`);
    const [, cdata, closing, opening, attributes = '', isEmpty, words] = match;
    if (cdata !== undefined) parent.children.push(cdata);
    else if (words !== undefined) parent.children.push(decode(words));
    else if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new RangeError(`not well-formed XML at ${at}`);
    } else if (opening !== undefined) {
      const element: XmlElement = { name: opening, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (isEmpty !== '/') open.push(element);
    }
  }
  const root = document.children.find((child) => typeof child !== 'string');
  if (open.length !== 1 || !root) throw new RangeError('not well-formed XML: an element is left open');
  return root;
}

/** The attributes that an opening tag holds, by name. */
export function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', double, single]) => [
      name,
      decode(double ?? single ?? ''),
    ]),
  );
}

/** The XML text of an element, with the declaration that office files begin with. */
export function writeXml(root: XmlElement): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  append(root, parts);
  return parts.join('');
}

function append(element: XmlElement, parts: string[]): void {
  parts.push('<', element.name);
  for (const [name, value] of Object.entries(element.attributes))
    parts.push(' ', name, '="', encode(value), '"');
  if (element.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(encode(child));
    else append(child, parts);
  }
  parts.push('</', element.name, '>');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function encode(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (letter) => {
    if (letter === '&') return '&amp;';
    if (letter === '<') return '&lt;';
    if (letter === '>') return '&gt;';
    return letter === '"' ? '&quot;' : `&#${letter.charCodeAt(0)};`;
  });
}

/** The element's children of a name, whatever prefix it has. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child.name) === name,
  );
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** Every element inside, and the element itself. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** The text directly inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
