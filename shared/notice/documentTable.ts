import { linesOf } from './documentLines.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Block, TableColumn } from './officialDocument.ts';

/** A table of the document as HTML; its head is repeated on each page, its widths are attributes and not styles. */
export function documentTable({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const widths = columnShares(columns).map((share) => `<col width="${share}%">`);
  const head = columns.map(({ title }) => `<th>${cellLines(title)}</th>`);
  const body = rows.map((row) => {
    const cells = columns.map(
      ({ align }, index) => `<td${classOf(align)}>${cellLines(row[index] ?? '')}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    '<table class="official-table">',
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('')}</tbody>`,
    '</table>',
  ].join('');
}

/**
 * What each column takes of the whole.
 *
 * Units: hundredths of the whole, to two places.
 * @example columnShares([{ width: 1 }, { width: 3 }]) // [25, 75]
 */
export function columnShares(columns: readonly Pick<TableColumn, 'width'>[]): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.round((width / whole) * 10_000) / 100);
}

function classOf(align: TableColumn['align']): string {
  return align === 'left' ? ' class="official-left"' : '';
}

function cellLines(text: string): string {
  return linesOf(text).map(escapeHtml).join('<br>');
}
