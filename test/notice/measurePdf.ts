import { execFileSync } from 'node:child_process';

/** Units: millimetres, from the page's left and upper edge. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72;

/** The pages with their words, as poppler finds them; spaces split words, and so does what is set apart. */
export function pdfPages(path: string): PdfPage[] {
  const xml = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, inner = '']) => ({
      width: millimetres(width),
      height: millimetres(height),
      words: [
        ...inner.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g,
        ),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text,
        left: millimetres(left),
        right: millimetres(right),
        top: millimetres(top),
        bottom: millimetres(bottom),
      })),
    }),
  );
}

/** Where there is ink between two heights of a page: the first row and the last. Units: millimetres. */
export function inkBetween(
  path: string,
  page: number,
  from: number,
  to: number,
): { top: number; bottom: number } {
  const dpi = 300;
  const args = ['-r', String(dpi), '-gray', '-f', String(page), '-l', String(page), path];
  const image = execFileSync('pdftoppm', args, { maxBuffer: 1 << 28 });
  const [head, width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1')) ?? [];
  if (!head) throw new Error('not a greymap');
  const hasInk = (row: number) =>
    image
      .subarray(head.length + row * Number(width), head.length + (row + 1) * Number(width))
      .some((grey) => grey < 128);
  const rows = Array.from({ length: Number(height) }, (_, row) => row).filter(
    (row) => (row * 25.4) / dpi >= from && (row * 25.4) / dpi <= to && hasInk(row),
  );
  const place = (row: number | undefined) => ((row ?? Number.NaN) * 25.4) / dpi;
  return { top: place(rows[0]), bottom: place(rows.at(-1)) };
}
