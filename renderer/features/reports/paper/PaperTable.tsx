import type { ReactNode } from 'react';
import { cellText } from '../../../../shared/report/cellText.ts';
import type { PaperCell, PaperRow } from '../../../../shared/report/paper/tableLayout.ts';
import { fontSizes } from '../../../../shared/report/workbookModel.ts';

interface Props {
  readonly columnWidths: readonly number[];
  /** How much smaller than its nominal size everything is. */
  readonly scale: number;
  readonly head?: readonly PaperRow[];
  readonly blocks: readonly (readonly PaperRow[])[];
}

/** Rows of a report as they stand on paper; each block is a table body, whose rows belong together. */
export function PaperTable({ columnWidths, scale, head = [], blocks }: Props) {
  const sum = columnWidths.reduce((total, width) => total + width, 0);
  const rowsOf = (rows: readonly PaperRow[]) =>
    rows.map((row) => <Row key={row.index} row={row} scale={scale} />);
  return (
    <table className="paper-table">
      <colgroup>
        {columnWidths.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
          <col key={index} style={{ width: `${(width / sum) * 100}%` }} />
        ))}
      </colgroup>
      {head.length > 0 && <thead>{rowsOf(head)}</thead>}
      {blocks.map((rows) => (
        <tbody key={rows[0]?.index ?? 'empty'}>{rowsOf(rows)}</tbody>
      ))}
    </table>
  );
}

function Row({ row, scale }: { readonly row: PaperRow; readonly scale: number }): ReactNode {
  return (
    <tr style={row.height === undefined ? undefined : { height: `${row.height * scale}pt` }}>
      {row.cells.map((cell) => (
        <Cell key={cell.column} place={cell} scale={scale} />
      ))}
    </tr>
  );
}

function Cell({
  place: { cell, columns, rows },
  scale,
}: {
  readonly place: PaperCell;
  readonly scale: number;
}) {
  const spans = { ...(columns > 1 && { colSpan: columns }), ...(rows > 1 && { rowSpan: rows }) };
  if (!cell) return <td {...spans} />;
  return (
    <td
      {...spans}
      className={`paper-cell paper-${cell.style}`}
      style={{ fontSize: `${fontSizes[cell.style] * scale}pt` }}
    >
      {cellText(cell)}
    </td>
  );
}
