/** How the characters of a cell are set, as far as it decides whether people can read them. Colours as RRGGBB. */
export interface CellInk {
  readonly color: string;
  /** The ground; empty where it is plain paper. */
  readonly fill: string;
  /** Units: points. */
  readonly size: number;
  readonly isStruck: boolean;
  /** Above or below the line. */
  readonly isRaised: boolean;
  /** Its characters are set in more than one way. */
  readonly isMixed: boolean;
}

/** An ink with the cells that have it, some of them perhaps empty. */
export interface InkUse {
  readonly ink: CellInk;
  /** As `cellPlace` gives them. */
  readonly places: readonly number[];
}

const mostColumns = 16_384;

/** One number for a cell. Row and column count from 1. */
export function cellPlace(row: number, column: number): number {
  return row * mostColumns + column;
}

/** The cell that `cellPlace` gave. */
export function cellAt(place: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(place / mostColumns), column: place % mostColumns };
}

const plain = { isStruck: false, isRaised: false, isMixed: false } as const;

/** As a mark keeps it. @example inkCode({ size: 10, color: '000000', fill: '' }) // '10 000000' */
export function inkCode({ size, color, fill }: Pick<CellInk, 'size' | 'color' | 'fill'>): string {
  return `${size} ${color} ${fill}`.trim();
}

/** The ink of such a code. */
export function inkOfCode(code: string): CellInk {
  const [size = '', color = '', fill = ''] = code.split(' ');
  return { size: Number(size), color, fill, ...plain };
}

/** What reports were set in before their marks said so. */
export const firstInks: readonly string[] = [
  ...[18, 11, 10, 9].map((size) => inkCode({ size, color: '000000', fill: '' })),
  '9 595959',
  '10 000000 FFF8E1',
];

/** How much darker one colour is than another: 1 where they are alike, 21 for black on white. Source: WCAG 2.2, contrast ratio. */
export function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const names: Readonly<Record<string, string>> = {
  '': '无',
  '000000': '黑色',
  FFFFFF: '白色',
  FF0000: '红色',
  FFFF00: '黄色',
  '00FF00': '绿色',
  '0000FF': '蓝色',
};

/** @example colorWords('FFFFFF') // '白色' */
export function colorWords(color: string): string {
  return names[color] ?? (/^[0-9A-F]{6}$/.test(color) ? `颜色 ${color}` : color);
}
