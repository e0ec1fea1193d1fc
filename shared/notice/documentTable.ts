import { linesOf } from './documentLines.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Block, TableColumn } from './officialDocument.ts';
import { tableLayout } from './tableLayout.ts';

/** A table of the document as HTML; its head is repeated on each page, its widths are attributes and not styles. */
export function documentTable(table: Extract<Block, { kind: 'table' }>): string {
  const { columns, rows } = table;
  const { size, shares } = tableLayout(table);
  const widths = shares.map((share) => `<col width="${share}%">`);
  const head = columns.map(({ title }) => `<th>${cellLines(title)}</th>`);
  const body = rows.map((row) => {
    const cells = columns.map(
      ({ align }, index) => `<td${classOf(align)}>${cellLines(row[index] ?? '')}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<table class="official-table official-table-${size.name}">`,
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('')}</tbody>`,
    '</table>',
  ].join('');
}

function classOf(align: TableColumn['align']): string {
  return align === 'left' ? ' class="official-left"' : '';
}

function cellLines(text: string): string {
  return linesOf(text).map(escapeHtml).join('<br>');
}
