import { cellAddress } from '../table/cellAddress.ts';
import { type CellInk, cellAt, colorWords, contrastOf, firstInks, inkOfCode } from './cellInk.ts';
import { contentOf, type FileSheet, scalarText } from './fileWorkbook.ts';
import type { CellDifference } from './verification.ts';

/** Below so much contrast nobody reads a cell; and below so small a size. Units: points. */
const leastContrast = 1.7;
const leastSize = 6;
const paper = 'FFFFFF';

type InkFault = Pick<CellDifference, 'what' | 'inFile' | 'computed'>;

/**
 * The cells with something in them that are set otherwise than reports are: in another colour, size or on another ground
 * than any cell of the worksheet was, struck through, raised, or in several ways at once. `codes` are the inks that it was
 * made with; those of the first version where they are not known.
 */
export function changedInks(
  { name, rows, looks }: FileSheet,
  codes: readonly string[] = firstInks,
): CellDifference[] {
  const known = codes.map(inkOfCode);
  return (looks?.inks ?? []).flatMap(({ ink, places }) => {
    const fault = faultOf(ink, known);
    if (!fault) return [];
    return places.flatMap((place): CellDifference[] => {
      const { row, column } = cellAt(place);
      const cell = rows[row - 1]?.[column - 1];
      if (contentOf(cell) === null || scalarText(cell?.value ?? null) === '') return [];
      return [{ sheet: name, cell: cellAddress(column, row), ...fault }];
    });
  });
}

function faultOf(ink: CellInk, known: readonly CellInk[]): InkFault | null {
  const { color, fill, size } = ink;
  const has = (part: 'color' | 'fill' | 'size') => known.some((each) => each[part] === ink[part]);
  const usual = (part: 'color' | 'fill' | 'size') => [...new Set(known.map((each) => each[part]))];
  if (contrastOf(color, isColor(fill) ? fill : paper) < leastContrast)
    return { what: '字与底色相近，看不清', inFile: `${colorWords(color)}的字`, computed: '看得清' };
  if (ink.isStruck) return { what: '加了删除线', inFile: '有删除线', computed: '没有删除线' };
  if (!has('size'))
    return {
      what: size < leastSize ? '字号太小，看不清' : '字号被改动',
      inFile: `${size} 磅`,
      computed: `${usual('size').join('、')} 磅`,
    };
  if (!has('color'))
    return {
      what: '字的颜色被改动',
      inFile: colorWords(color),
      computed: usual('color')
        .map((each) => colorWords(String(each)))
        .join('、'),
    };
  if (!has('fill')) return { what: '加了底色', inFile: colorWords(fill), computed: colorWords('') };
  if (ink.isRaised) return { what: '改成了上标或下标', inFile: '上标或下标', computed: '正常' };
  if (ink.isMixed) return { what: '其中一部分字的格式被改动', inFile: '几种格式', computed: '一种格式' };
  return null;
}

function isColor(fill: string): boolean {
  return /^[0-9A-F]{6}$/.test(fill);
}
