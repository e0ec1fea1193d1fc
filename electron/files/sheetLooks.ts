import type { FileLooks } from '../../shared/verify/fileLooks.ts';
import { readInks } from './readInks.ts';
import { sheetAdditions } from './sheetAdditions.ts';
import type { StyleInks } from './styleInks.ts';
import { attributesOf, childOf, childrenOf, parseXml, textOf, type XmlElement } from './xmlTree.ts';

/** Rows of no more height, and columns of no more width, cannot be read. Units: points; characters. */
const leastHeight = 3;
const leastWidth = 0.4;
const mostColumns = 400;

/** What the cells of all worksheets are set in. */
export interface InkSource {
  readonly inks: StyleInks;
  readonly shared: Parameters<typeof readInks>[2];
}

/** How a worksheet shows its cells, but for what the workbook says of it. Errors: as readLooks. */
export function sheetLooks(
  parts: Record<string, Uint8Array>,
  path: string,
  { inks, shared }: InkSource,
): Omit<FileLooks, 'isHidden' | 'printArea'> {
  const { root, cells } = splitSheet(parts[path]);
  const views = childrenOf(childOf(root, 'sheetViews') ?? root, 'sheetView');
  const merges = childrenOf(childOf(root, 'mergeCells') ?? root, 'mergeCell');
  const format = childOf(root, 'sheetFormatPr')?.attributes ?? {};
  return {
    hiddenRows: hiddenRows(cells, format),
    hiddenColumns: hiddenColumns(root, format),
    hidesZeros: views.some(({ attributes: { showZeros } }) => showZeros !== undefined && !isTrue(showZeros)),
    ...aroundPages(root),
    merges: merges.map(({ attributes }) => attributes.ref ?? '').filter((ref) => ref.includes(':')),
    additions: sheetAdditions(parts, path, root),
    inks: readInks(cells, inks, shared),
  };
}

/** The worksheet without its cells as a tree, and the cells as they are written: as a tree they would take too much memory. */
function splitSheet(bytes: Uint8Array | undefined): { readonly root: XmlElement; readonly cells: string } {
  const text = new TextDecoder().decode(bytes);
  const cells = /<(\w+:)?sheetData\b[^>]*?(?:\/>|>[\s\S]*<\/\1?sheetData\s*>)/.exec(text)?.[0] ?? '';
  return { root: parseXml(text.replace(cells, () => '')), cells };
}

function hiddenRows(cells: string, format: Record<string, string>): number[] {
  const usual = isTrue(format.zeroHeight) ? '0' : (format.defaultRowHeight ?? '15');
  const rows: number[] = [];
  let last = 0;
  for (const [, attributes = ''] of cells.matchAll(/<(?:\w+:)?row\b([^>]*)>/g)) {
    const { r, hidden, ht = usual } = attributesOf(attributes);
    last = r === undefined ? last + 1 : Number(r);
    if (isTrue(hidden) || Number(ht) <= leastHeight) rows.push(last);
  }
  return rows;
}

function hiddenColumns(root: XmlElement, format: Record<string, string>): number[] {
  const usual = Number(format.defaultColWidth ?? '8') <= leastWidth;
  const isHidden = Array.from({ length: mostColumns }, () => usual);
  for (const { attributes } of childrenOf(childOf(root, 'cols') ?? root, 'col')) {
    const { min = '1', max = min, hidden, width } = attributes;
    const isThin = width === undefined ? usual : Number(width) <= leastWidth;
    isHidden.fill(isTrue(hidden) || isThin, Number(min) - 1, Number(max));
  }
  return isHidden.flatMap((is, index) => (is ? [index + 1] : []));
}

/** Headers and footers: those of first and even pages count where they are in use. */
function aroundPages(root: XmlElement): Pick<FileLooks, 'headers' | 'footers'> {
  const all = childOf(root, 'headerFooter');
  if (!all) return { headers: [], footers: [] };
  const { differentFirst, differentOddEven } = all.attributes;
  const kinds = [
    'odd',
    ...(isTrue(differentFirst) ? ['first'] : []),
    ...(isTrue(differentOddEven) ? ['even'] : []),
  ];
  const of = (what: string) =>
    kinds.map((kind) => {
      const element = childOf(all, `${kind}${what}`);
      return element ? textOf(element) : '';
    });
  return { headers: of('Header'), footers: of('Footer') };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
