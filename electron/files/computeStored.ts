import { isExact, type Scalar } from '../../shared/verify/cellValue.ts';
import { columnNumber } from '../../shared/verify/columnNumber.ts';
import { asNumber, parseExact } from '../../shared/verify/exactNumber.ts';
import { type CellSource, type FileCell, formulaEvaluator } from '../../shared/verify/formulaEvaluator.ts';
import type { SheetPart, TemplateParts } from './templateParts.ts';
import { cellText } from './templateSheet.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './xmlTree.ts';

/**
 * Stores with each formula the value that it comes to now, because programs that do not calculate show only that; none where
 * this program cannot compute it.
 */
export function computeStored({ sheets, texts }: TemplateParts): void {
  const source = sourceOf(sheets, texts);
  const { compute } = formulaEvaluator(source);
  for (const { name, root } of sheets) {
    for (const { column, row, cell } of cellsOf(root)) {
      if (!childOf(cell, 'f')) continue;
      const computed = compute(name, column, row);
      store(cell, computed.kind === 'value' ? (computed.value ?? parseExact('0')) : null);
    }
  }
}

function store(cell: XmlElement, value: Scalar): void {
  cell.children = cell.children.filter(
    (child) => typeof child !== 'string' && !/(^|:)(v|is)$/.test(child.name),
  );
  delete cell.attributes.t;
  const prefix = cell.name.includes(':') ? cell.name.replace(/:.*/, ':') : '';
  const add = (text: string) => cell.children.push({ name: `${prefix}v`, attributes: {}, children: [text] });
  if (isExact(value)) add(String(asNumber(value)));
  else if (typeof value === 'string') {
    cell.attributes.t = 'str';
    add(value);
  } else if (typeof value === 'boolean') {
    cell.attributes.t = 'b';
    add(value ? '1' : '0');
  }
}

function sourceOf(sheets: readonly SheetPart[], texts: readonly string[]): CellSource {
  const bySheet = new Map(
    sheets.map(({ name, root }) => {
      const cells = new Map<string, FileCell>();
      let [columns, rows] = [0, 0];
      for (const { column, row, cell } of cellsOf(root)) {
        cells.set(`${column},${row}`, fileCell(cell, texts));
        columns = Math.max(columns, column);
        rows = Math.max(rows, row);
      }
      return [name, { cells, columns, rows }];
    }),
  );
  return {
    find: (sheet, column, row) => bySheet.get(sheet)?.cells.get(`${column},${row}`) ?? null,
    sizeOf: (sheet) => bySheet.get(sheet) ?? null,
  };
}

function fileCell(cell: XmlElement, texts: readonly string[]): FileCell {
  const f = childOf(cell, 'f');
  if (f) return { formula: textOf(f), value: null };
  const text = cellText(cell, texts);
  if (text !== null) return { formula: null, value: text };
  const v = childOf(cell, 'v');
  if (!v) return { formula: null, value: null };
  if (cell.attributes.t === 'b') return { formula: null, value: textOf(v) === '1' };
  return { formula: null, value: parseExact(textOf(v)) ?? textOf(v) };
}

function* cellsOf(root: XmlElement): Generator<{ column: number; row: number; cell: XmlElement }> {
  for (const element of childrenOf(childOf(root, 'sheetData') ?? root, 'row')) {
    for (const cell of childrenOf(element, 'c')) {
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell.attributes.r ?? '') ?? [];
      if (letters) yield { column: columnNumber(letters), row: Number(digits), cell };
    }
  }
}
