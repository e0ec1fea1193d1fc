import { lineOf, linesOf } from './documentLines.ts';
import type { Certificate } from './officialDocument.ts';

/** How large the parts of a certificate are set. Units: points, lines in their sizes, gaps and seal in millimetres. */
export interface CertificateLook {
  readonly name: 'large' | 'medium' | 'small' | 'tiny';
  readonly size: number;
  readonly line: number;
  readonly titleSize: number;
  readonly titleGap: number;
  readonly signSize: number;
  /** The room over sender and date that is kept for the seal. */
  readonly seal: number;
}

/** The largest first; the last holds the longest names that the program takes. */
export const certificateLooks: readonly [CertificateLook, ...CertificateLook[]] = [
  { name: 'large', size: 25, line: 1.75, titleSize: 52, titleGap: 12, signSize: 20, seal: 45 },
  { name: 'medium', size: 21, line: 1.65, titleSize: 46, titleGap: 5, signSize: 20, seal: 45 },
  { name: 'small', size: 17, line: 1.55, titleSize: 46, titleGap: 5, signSize: 18, seal: 40 },
  { name: 'tiny', size: 12, line: 1.5, titleSize: 40, titleGap: 4, signSize: 14, seal: 30 },
];

/** Lines of title and of sender and date, in their sizes. */
export const titleLine = 1.2;
export const signLine = 1.6;
/** Sender and date stand within this. Units: millimetres. */
export const signWidth = 150;
/** What the frame leaves, a little less than there is. Units: millimetres. */
const area = { width: 212, height: 150 };
/** Units: millimetres to the point. */
export const point = 25.4 / 72;

/**
 * The largest look that keeps the whole certificate on its page; the smallest where none does.
 *
 * @example certificateLook({ title: '荣誉证书', recipient: '机电系党支部', text: '被授予…', … }).name // 'large'
 */
export function certificateLook(certificate: Omit<Certificate, 'title'>): CertificateLook {
  const fitting = certificateLooks.find((look) => heightOf(certificate, look) <= area.height);
  return fitting ?? certificateLooks.at(-1) ?? certificateLooks[0];
}

/** Units: millimetres. */
function heightOf({ recipient, text, sender }: Omit<Certificate, 'title'>, look: CertificateLook): number {
  const { size, line, titleSize, titleGap, signSize, seal } = look;
  const lines =
    linesIn(`${lineOf(recipient)}：`, area.width, size) +
    linesOf(text).reduce((sum, each) => sum + linesIn(`　　${each}`, area.width, size), 0);
  const signLines = linesOf(sender).reduce((sum, each) => sum + linesIn(each, signWidth, signSize), 1);
  return (
    titleSize * titleLine * point +
    titleGap +
    lines * size * line * point +
    Math.max(seal, signLines * signSize * signLine * point)
  );
}

/** Every character as wide as a 汉字. */
function linesIn(text: string, width: number, size: number): number {
  return Math.ceil([...text].length / Math.floor(width / (size * point)));
}
