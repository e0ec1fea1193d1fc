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
  const { width, height, isDark } = greymap(path, page);
  const rows = range(height).filter(
    (row) =>
      inMillimetres(row) >= from && inMillimetres(row) <= to && range(width).some((at) => isDark(row, at)),
  );
  return { top: inMillimetres(rows[0]), bottom: inMillimetres(rows.at(-1)) };
}

/** The upright lines on a page that are at least so long. Units: millimetres. */
export function uprightLines(
  path: string,
  page: number,
  length: number,
): { readonly middle: number; readonly width: number }[] {
  const { width, height, isDark } = greymap(path, page);
  const columns = range(width).filter((at) => {
    let run = 0;
    return range(height).some((row) => {
      run = isDark(row, at) ? run + 1 : 0;
      return inMillimetres(run) >= length;
    });
  });
  const groups = columns.reduce<number[][]>((all, at) => {
    const last = all.at(-1);
    if (last && at - (last.at(-1) ?? 0) <= 2) last.push(at);
    else all.push([at]);
    return all;
  }, []);
  return groups.map((group) => ({
    middle: inMillimetres(((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2),
    width: inMillimetres(group.length),
  }));
}

const dpi = 300;
const range = (length: number) => Array.from({ length }, (_, index) => index);
const inMillimetres = (dots: number | undefined) => ((dots ?? Number.NaN) * 25.4) / dpi;

/** One page as dots. */
function greymap(path: string, page: number) {
  const args = ['-r', String(dpi), '-gray', '-f', String(page), '-l', String(page), path];
  const image = execFileSync('pdftoppm', args, { maxBuffer: 1 << 28 });
  const [head, wide, high] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1')) ?? [];
  if (!head) throw new Error('not a greymap');
  const width = Number(wide);
  const isDark = (row: number, at: number) => (image[head.length + row * width + at] ?? 255) < 128;
  return { width, height: Number(high), isDark };
}
