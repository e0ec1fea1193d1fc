import type { CellInk } from '../../shared/verify/cellInk.ts';
import { relationsOf, xmlPart } from './templateParts.ts';
import { childOf, childrenOf, elementsIn, localName, type XmlElement } from './xmlTree.ts';

type FontInk = Omit<CellInk, 'fill'>;

/** The inks that a workbook's styles give. */
export interface StyleInks {
  /** Of a cell with the style of that number. */
  ofStyle(style: number): CellInk;
  /** Of characters with a format of their own in a cell with that ink. */
  ofRun(properties: XmlElement | undefined, cell: CellInk): CellInk;
}

const black = '000000';
/** What Excel's palette numbers mean where a file does not say. Source: ECMA-376 part 1, 18.8.27. */
const palette = [
  ...['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'],
  ...['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'],
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
];
/** In which order a theme's colours are numbered. Source: ECMA-376 part 1, 20.1.6.2, with light and dark exchanged as Excel does. */
const themeNames = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

/** The inks of an xlsx. Errors: throws RangeError where a part is not well formed. */
export function styleInks(parts: Record<string, Uint8Array>, workbookPath: string): StyleInks {
  const relations = relationsOf(parts, workbookPath);
  const part = (type: string) => relations.find((each) => each.type === type)?.target ?? '';
  const styles = parts[part('styles')] ? xmlPart(parts, part('styles')) : null;
  const colorOf = colorReader(parts[part('theme')] ? xmlPart(parts, part('theme')) : null);
  const list = (name: string, each: string) =>
    styles ? childrenOf(childOf(styles, name) ?? styles, each) : [];
  const fonts = list('fonts', 'font').map((font) => fontInk(font, colorOf));
  const fills = list('fills', 'fill').map((fill) => fillOf(fill, colorOf));
  const usual: FontInk = { color: black, size: 11, isStruck: false, isRaised: false, isMixed: false };
  const inks = list('cellXfs', 'xf').map(
    ({ attributes: { fontId = '0', fillId = '0' } }): CellInk => ({
      ...(fonts[Number(fontId)] ?? usual),
      fill: fills[Number(fillId)] ?? '',
    }),
  );
  return {
    ofStyle: (style) => inks[style] ?? { ...usual, ...fonts[0], fill: '' },
    ofRun: (properties, cell) =>
      properties ? { ...fontInk(properties, colorOf, cell), isMixed: false, fill: cell.fill } : cell,
  };
}

type ColorOf = (element: XmlElement | undefined) => string | null;

function fontInk(font: XmlElement, colorOf: ColorOf, usual?: CellInk): FontInk {
  const strike = childOf(font, 'strike');
  const raised = childOf(font, 'vertAlign')?.attributes.val ?? 'baseline';
  return {
    color: colorOf(childOf(font, 'color')) ?? black,
    size: Number(childOf(font, 'sz')?.attributes.val ?? usual?.size ?? 11),
    isStruck: strike !== undefined && !/^(?:0|false)$/.test(strike.attributes.val ?? '1'),
    isRaised: raised !== 'baseline',
    isMixed: false,
  };
}

/** White is plain paper. */
function fillOf(fill: XmlElement, colorOf: ColorOf): string {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern) return childOf(fill, 'gradientFill') ? '渐变' : '';
  const kind = pattern.attributes.patternType ?? 'none';
  if (kind === 'none') return '';
  if (kind !== 'solid') return '花纹';
  const color = colorOf(childOf(pattern, 'fgColor')) ?? 'FFFFFF';
  return color === 'FFFFFF' ? '' : color;
}

function colorReader(theme: XmlElement | null): ColorOf {
  const scheme = theme && [...elementsIn(theme)].find(({ name }) => localName(name) === 'clrScheme');
  const themed = themeNames.map((name) => {
    const [color] = scheme ? [...elementsIn(childOf(scheme, name) ?? scheme)].slice(1) : [];
    return color?.attributes.lastClr ?? color?.attributes.val ?? null;
  });
  return (element) => {
    const { rgb, indexed, theme: number, tint } = element?.attributes ?? {};
    if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
    if (number !== undefined) {
      const own = themed[Number(number)] ?? (number === '0' ? 'FFFFFF' : black);
      return tinted(own.toUpperCase(), Number(tint ?? 0));
    }
    if (indexed === undefined) return null;
    if (indexed === '65') return 'FFFFFF';
    return palette[Number(indexed)] ?? black;
  };
}

/** A colour made lighter or darker. Source: ECMA-376 part 1, 18.8.19 tint, on each part instead of the lightness. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const parts = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  });
  return parts.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('');
}
