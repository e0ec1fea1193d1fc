import type { CellStyle } from '../../../shared/report/workbookModel.ts';
import { cellLooks, type Look, standardFont } from '../cellLooks.ts';
import { escapeXml, mainNamespace, xmlHead } from './escapeXml.ts';

/** Excel's own formats have fixed numbers below this. */
const firstOwnFormat = 164;

export interface StyleTable {
  /** The number of a look with a number format. */
  idOf(style: CellStyle, format: string | undefined): number;
  xml(): string;
}

/** The looks that a workbook's cells have, each kept once. */
export function createStyleTable(): StyleTable {
  const fonts = [fontXml(standardFont)];
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  const borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>'];
  const formats: string[] = [];
  const looks = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const plain = new Map<CellStyle, number>();
  const formatted = new Map<string, number>();
  const add = (style: CellStyle, format: string | undefined) => {
    const look = cellLooks[style];
    const font = placeOf(fonts, fontXml(look.font));
    const fill = look.fill === undefined ? 0 : placeOf(fills, fillXml(look.fill));
    const border = placeOf(borders, borderXml(look));
    const number = format === undefined ? 0 : firstOwnFormat + placeOf(formats, format);
    const { horizontal, vertical } = look.alignment;
    return placeOf(
      looks,
      `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${number > 0 ? ' applyNumberFormat="1"' : ''} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/></xf>`,
    );
  };
  return {
    idOf(style, format) {
      const key = format === undefined ? '' : `${style}|${format}`;
      const known = format === undefined ? plain.get(style) : formatted.get(key);
      if (known !== undefined) return known;
      const id = add(style, format);
      if (format === undefined) plain.set(style, id);
      else formatted.set(key, id);
      return id;
    },
    xml() {
      const codes = formats.map(
        (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escapeXml(code)}"/>`,
      );
      return [
        `${xmlHead}<styleSheet xmlns="${mainNamespace}">`,
        codes.length > 0 ? list('numFmts', codes) : '',
        list('fonts', fonts),
        list('fills', fills),
        list('borders', borders),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', looks),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        '</styleSheet>',
      ].join('');
    },
  };
}

function list(name: string, parts: readonly string[]): string {
  return `<${name} count="${parts.length}">${parts.join('')}</${name}>`;
}

/** The place of a part in its list, where it is put when it is new. */
function placeOf(parts: string[], part: string): number {
  const place = parts.indexOf(part);
  return place >= 0 ? place : parts.push(part) - 1;
}

function fontXml({ name, size, isBold, color }: Look['font']): string {
  const ink = color === undefined ? '' : `<color rgb="FF${color}"/>`;
  // 134 is the character set GB 2312, by which Excel and WPS choose a fallback.
  return `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/>${ink}<name val="${escapeXml(name)}"/><charset val="134"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ border, cut = [] }: Pick<Look, 'border' | 'cut'>): string {
  const lines = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    if (border !== undefined) return `<${side} style="thin"><color rgb="FF${border}"/></${side}>`;
    return cut.some((each) => each === side)
      ? `<${side} style="dashed"><color rgb="FF000000"/></${side}>`
      : `<${side}/>`;
  });
  return `<border>${lines.join('')}<diagonal/></border>`;
}
