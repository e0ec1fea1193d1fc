import type { CellStyle as FileStyle } from 'hucre';
import { type CellStyle, fontSizes } from '../../shared/report/workbookModel.ts';

const song = '宋体';
const line = { style: 'thin', color: { rgb: '000000' } } as const;
const faint = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const boxed = { top: line, right: line, bottom: line, left: line };
const faintly = { top: faint, right: faint, bottom: faint, left: faint };
const left = { horizontal: 'left', vertical: 'center', wrapText: true } as const;
const center = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const inkless = { rgb: '595959' };

/** Fonts, borders and alignment of the looks that reports use. The fonts are the machine's own (OFFICE.md). */
export const cellLooks: Readonly<Record<CellStyle, FileStyle>> = {
  title: { font: { name: '方正小标宋简体', size: fontSizes.title }, alignment: center },
  caption: { font: { name: '仿宋', size: fontSizes.caption }, alignment: left },
  head: { font: { name: '黑体', size: fontSizes.head }, alignment: center, border: boxed },
  text: { font: { name: song, size: fontSizes.text }, alignment: left, border: boxed },
  center: { font: { name: song, size: fontSizes.center }, alignment: center, border: boxed },
  number: { font: { name: song, size: fontSizes.number }, alignment: center, border: boxed },
  strong: { font: { name: song, size: fontSizes.strong, bold: true }, alignment: center, border: boxed },
  small: { font: { name: song, size: fontSizes.small }, alignment: left },
  check: { font: { name: song, size: fontSizes.check, color: inkless }, alignment: center, border: faintly },
  input: {
    font: { name: song, size: fontSizes.input },
    alignment: center,
    border: faintly,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8E1' } },
  },
  sign: { font: { name: '仿宋', size: fontSizes.sign }, alignment: { ...left, vertical: 'bottom' } },
};

/** The font of the Normal style; column widths count its digits. */
export const standardFont = { name: song, size: 11 } as const;
