import type { SourceCell, SourceTable } from '../../../shared/ownTable/sourceTable.ts';

interface Props {
  readonly own: SourceTable;
  /** Rows from the first up to but without the last. */
  readonly from: number;
  readonly to: number;
  readonly headTo: number;
}

/** Rows of a brought table as they look: merged cells are one, empty ones are drawn. */
export function SourceRows({ own, from, to, headTo }: Props) {
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const starts = new Map(own.cells.map((cell) => [`${cell.row}-${cell.column}`, cell]));
  const covered = new Set(own.cells.flatMap(coveredBy));
  return rows.map((row) => (
    <tr key={row} className={row < headTo ? 'own-preview-head' : ''}>
      {Array.from({ length: own.columns }, (_, column) => {
        const place = `${row}-${column}`;
        if (covered.has(place)) return null;
        const cell = starts.get(place);
        return (
          <td key={place} colSpan={cell?.columns ?? 1} rowSpan={Math.min(cell?.rows ?? 1, to - row)}>
            {cell?.text ?? ''}
          </td>
        );
      })}
    </tr>
  ));
}

/** The places that a merged cell takes beside its own. */
function coveredBy({ row, column, rows, columns }: SourceCell): string[] {
  return Array.from({ length: rows * columns }, (_, index) => index)
    .slice(1)
    .map((index) => `${row + Math.floor(index / columns)}-${column + (index % columns)}`);
}
