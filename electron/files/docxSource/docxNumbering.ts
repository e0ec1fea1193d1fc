import { childOf, childrenOf, elementsIn, parseXml, type XmlElement } from '../xmlTree.ts';
import { formatNumber } from './formatNumber.ts';

/** One level of a list as numbering.xml has it. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%1）`, `%1.%2`. */
  readonly text: string;
  readonly isSpaced: boolean;
}

interface List {
  /** Lists of one abstract definition count on together. */
  readonly counts: string;
  readonly levels: ReadonlyMap<number, Level>;
}

interface Reference {
  readonly list: string;
  readonly level: number;
}

/** Gives the numbers that Word shows before paragraphs and that the text does not hold; goes through them in order. */
export class DocxNumbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly byStyle: ReadonlyMap<string, Reference>;
  private readonly counts = new Map<string, number[]>();
  /** Whether a number was met of a form that is not known. */
  hasUnknown = false;

  constructor(numbering: string | null, styles: string | null) {
    this.lists = listsOf(numbering);
    this.byStyle = styleReferences(styles);
  }

  /** The paragraph's number with what stands between it and the text; empty where it has none. */
  labelOf(paragraph: XmlElement): string {
    const properties = childOf(paragraph, 'pPr');
    const reference = properties && this.referenceOf(properties);
    const list = reference && this.lists.get(reference.list);
    if (!list) return '';
    const level = list.levels.get(reference.level);
    if (!level) return '';
    const counts = this.counts.get(list.counts) ?? [];
    this.counts.set(list.counts, counts);
    const before = counts[reference.level];
    counts[reference.level] = before === undefined ? level.start : before + 1;
    counts.length = reference.level + 1;
    return this.shown(list, level, counts);
  }

  private referenceOf(properties: XmlElement): Reference | undefined {
    const style = valOf(childOf(properties, 'pStyle'));
    const own = childOf(properties, 'numPr');
    const ofStyle = style === undefined ? undefined : this.byStyle.get(style);
    if (!own) return ofStyle;
    const list = valOf(childOf(own, 'numId')) ?? ofStyle?.list;
    if (list === undefined || list === '0') return undefined;
    return { list, level: Number(valOf(childOf(own, 'ilvl')) ?? ofStyle?.level ?? 0) };
  }

  private shown(list: List, level: Level, counts: readonly number[]): string {
    if (level.format === 'bullet' || level.format === 'none') return '';
    const text = level.text.replace(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const of = list.levels.get(index);
      const shown = formatNumber(counts[index] ?? of?.start ?? 1, of?.format ?? 'decimal');
      if (shown === null) this.hasUnknown = true;
      return shown ?? '';
    });
    return level.isSpaced && /[\dA-Za-z]$/u.test(text) ? `${text} ` : text;
  }
}

function valOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

function listsOf(numbering: string | null): Map<string, List> {
  if (numbering === null) return new Map();
  const root = parseXml(numbering);
  const abstract = new Map(
    childrenOf(root, 'abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', levelsOf(each)]),
  );
  return new Map(
    childrenOf(root, 'num').map((each): [string, List] => {
      const id = each.attributes['w:numId'] ?? '';
      const of = valOf(childOf(each, 'abstractNumId')) ?? '';
      const overrides = childrenOf(each, 'lvlOverride');
      return [
        id,
        {
          counts: overrides.length > 0 ? `num ${id}` : `abstract ${of}`,
          levels: withOverrides(abstract.get(of) ?? new Map(), overrides),
        },
      ];
    }),
  );
}

function levelsOf(element: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(element, 'lvl').map((each) => [
      Number(each.attributes['w:ilvl'] ?? 0),
      {
        start: Number(valOf(childOf(each, 'start')) ?? 1),
        format: formatOf(each),
        text: valOf(childOf(each, 'lvlText')) ?? '',
        isSpaced: valOf(childOf(each, 'suff')) !== 'nothing',
      },
    ]),
  );
}

/** The format may stand in a choice for newer programs. */
function formatOf(level: XmlElement): string {
  const own = valOf(childOf(level, 'numFmt'));
  if (own !== undefined) return own;
  const inner = [...elementsIn(level)].find(({ name }) => name === 'w:numFmt');
  return valOf(inner) ?? 'decimal';
}

function withOverrides(
  levels: ReadonlyMap<number, Level>,
  overrides: readonly XmlElement[],
): Map<number, Level> {
  const own = new Map(levels);
  for (const override of overrides) {
    for (const [level, of] of levelsOf(override)) own.set(level, of);
    const index = Number(override.attributes['w:ilvl'] ?? 0);
    const start = valOf(childOf(override, 'startOverride'));
    const level = own.get(index);
    if (start !== undefined && level) own.set(index, { ...level, start: Number(start) });
  }
  return own;
}

/** The lists that styles of paragraphs bring, their own or that of the style they follow. */
function styleReferences(styles: string | null): Map<string, Reference> {
  if (styles === null) return new Map();
  const all = childrenOf(parseXml(styles), 'style').map((style) => {
    const properties = childOf(style, 'pPr');
    const numbering = properties && childOf(properties, 'numPr');
    return {
      id: style.attributes['w:styleId'] ?? '',
      basedOn: valOf(childOf(style, 'basedOn')),
      list: numbering && valOf(childOf(numbering, 'numId')),
      level: numbering && valOf(childOf(numbering, 'ilvl')),
    };
  });
  const byId = new Map(all.map((style) => [style.id, style]));
  const found = new Map<string, Reference>();
  for (const { id } of all) {
    let style = byId.get(id);
    for (let steps = 0; style && style.list === undefined && steps < 20; steps += 1)
      style = style.basedOn === undefined ? undefined : byId.get(style.basedOn);
    if (style?.list !== undefined && style.list !== '0')
      found.set(id, { list: style.list, level: Number(style.level ?? 0) });
  }
  return found;
}
