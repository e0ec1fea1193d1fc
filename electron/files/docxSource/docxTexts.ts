import { childOf, childrenOf, elementsIn, localName, textOf, type XmlElement } from '../xmlTree.ts';
import type { DocxNumbering } from './docxNumbering.ts';

/** What a document holds beside its plain text, as far as it was met. */
export interface DocxSeen {
  insertions: number;
  deletions: number;
  hidden: number;
  pictures: number;
  equations: number;
  notes: number;
}

export const nothingSeen = (): DocxSeen => ({
  insertions: 0,
  deletions: 0,
  hidden: 0,
  pictures: 0,
  equations: 0,
  notes: 0,
});

/** Reads the texts of paragraphs as Word shows them: with their numbers, insertions kept, deletions and hidden text left out. */
export class DocxTexts {
  readonly seen: DocxSeen = nothingSeen();
  private readonly numbering: DocxNumbering;

  constructor(numbering: DocxNumbering) {
    this.numbering = numbering;
  }

  /** The paragraph's text, what stands in text boxes anchored in it after a line break. */
  paragraph(element: XmlElement): string {
    const boxes: string[] = [];
    const text = this.inside(element, boxes);
    const label = text.trim() === '' ? '' : this.numbering.labelOf(element);
    return [`${label}${text}`, ...boxes].filter((each) => each.trim() !== '').join('\n');
  }

  private inside(element: XmlElement, boxes: string[]): string {
    let text = '';
    for (const child of element.children) if (typeof child !== 'string') text += this.piece(child, boxes);
    return text;
  }

  private piece(element: XmlElement, boxes: string[]): string {
    switch (localName(element.name)) {
      case 'r':
        return this.run(element, boxes);
      case 'del':
      case 'moveFrom':
        if (hasText(element)) this.seen.deletions += 1;
        return '';
      case 'ins':
      case 'moveTo':
        this.seen.insertions += 1;
        return this.inside(element, boxes);
      case 'AlternateContent':
        return this.inside(childOf(element, 'Choice') ?? element, boxes);
      case 'ruby': {
        const base = childOf(element, 'rubyBase');
        return base ? this.inside(base, boxes) : '';
      }
      case 'oMath':
      case 'oMathPara':
        this.seen.equations += 1;
        return [...elementsIn(element)]
          .filter(({ name }) => localName(name) === 't')
          .map(textOf)
          .join('');
      case 'pPr':
      case 'rPr':
      case 'instrText':
      case 'delText':
        return '';
      case 't':
        return textOf(element);
      case 'tab':
        return '\t';
      case 'br':
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '-';
      case 'footnoteReference':
      case 'endnoteReference':
        this.seen.notes += 1;
        return '';
      case 'txbxContent':
        boxes.push(this.block(element));
        return '';
      case 'pic':
      case 'imagedata':
        this.seen.pictures += 1;
        return '';
      default:
        return this.inside(element, boxes);
    }
  }

  private run(element: XmlElement, boxes: string[]): string {
    const properties = childOf(element, 'rPr');
    const vanish = properties && childOf(properties, 'vanish');
    if (vanish && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '')) {
      if (hasText(element)) this.seen.hidden += 1;
      return '';
    }
    return this.inside(element, boxes);
  }

  /** The text of paragraphs and of tables that stand inside, a line each. */
  block(element: XmlElement): string {
    const lines: string[] = [];
    for (const child of blocksIn(element, this.seen)) {
      if (localName(child.name) === 'p') lines.push(this.paragraph(child));
      else
        for (const row of childrenOf(child, 'tr'))
          for (const cell of childrenOf(row, 'tc')) lines.push(this.block(cell));
    }
    return lines.filter((line) => line.trim() !== '').join('\n');
  }
}

function hasText(element: XmlElement): boolean {
  return [...elementsIn(element)].some(
    (each) => ['t', 'delText'].includes(localName(each.name)) && textOf(each).trim() !== '',
  );
}

/** The paragraphs and tables inside, through content controls and tracked changes. */
export function* blocksIn(element: XmlElement, seen: DocxSeen): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const name = localName(child.name);
    if (name === 'p' || name === 'tbl') yield child;
    else if (name === 'del' || name === 'moveFrom') seen.deletions += hasText(child) ? 1 : 0;
    else if (['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'].includes(name))
      yield* blocksIn(child, seen);
    else if (name === 'AlternateContent') yield* blocksIn(childOf(child, 'Choice') ?? child, seen);
  }
}
