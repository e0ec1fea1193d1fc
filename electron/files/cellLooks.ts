import { type CellStyle, fontSizes } from '../../shared/report/workbookModel.ts';
import { inkCode } from '../../shared/verify/cellInk.ts';

/** How a cell looks: its font, the colours of its lines and its ground (RRGGBB), and where its text stands. */
export interface Look {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly isBold?: boolean;
    readonly color?: string;
  };
  readonly alignment: {
    readonly horizontal: 'left' | 'center';
    readonly vertical: 'center' | 'bottom';
  };
  /** Thin lines all round. */
  readonly border?: string;
  /** The sides with a line to cut along. */
  readonly cut?: readonly ('left' | 'top')[];
  readonly fill?: string;
}

const song = '宋体';
const line = '000000';
const faint = 'BFBFBF';
const inkless = '595959';
const left = { horizontal: 'left', vertical: 'center' } as const;
const center = { horizontal: 'center', vertical: 'center' } as const;

/** Fonts, borders and alignment of the looks that reports use. The fonts are the machine's own (OFFICE.md). */
export const cellLooks: Readonly<Record<CellStyle, Look>> = {
  title: { font: { name: '方正小标宋简体', size: fontSizes.title }, alignment: center },
  caption: { font: { name: '仿宋', size: fontSizes.caption }, alignment: left },
  head: { font: { name: '黑体', size: fontSizes.head }, alignment: center, border: line },
  text: { font: { name: song, size: fontSizes.text }, alignment: left, border: line },
  center: { font: { name: song, size: fontSizes.center }, alignment: center, border: line },
  number: { font: { name: song, size: fontSizes.number }, alignment: center, border: line },
  strong: { font: { name: song, size: fontSizes.strong, isBold: true }, alignment: center, border: line },
  small: { font: { name: song, size: fontSizes.small }, alignment: left },
  check: { font: { name: song, size: fontSizes.check, color: inkless }, alignment: center, border: faint },
  input: {
    font: { name: song, size: fontSizes.input },
    alignment: center,
    border: faint,
    fill: 'FFF8E1',
  },
  sign: { font: { name: '仿宋', size: fontSizes.sign }, alignment: { ...left, vertical: 'bottom' } },
  cutAcross: { font: { name: song, size: fontSizes.cutAcross }, alignment: left, cut: ['top'] },
  cutDown: { font: { name: song, size: fontSizes.cutDown }, alignment: left, cut: ['left'] },
  cutBoth: { font: { name: song, size: fontSizes.cutBoth }, alignment: left, cut: ['left', 'top'] },
};

/** What the characters of a style are set in, as a workbook's mark keeps it. */
export function inkOf(style: CellStyle): string {
  const { font, fill = '' } = cellLooks[style];
  return inkCode({ size: font.size, color: font.color ?? line, fill });
}

/** The font of the Normal style; column widths count its digits. */
export const standardFont = { name: song, size: 11 } as const;
