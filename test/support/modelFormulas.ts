import type { CellModel, WorkbookModel } from '../../shared/report/workbookModel.ts';
import type { Scalar } from '../../shared/verify/cellValue.ts';
import { parseExact } from '../../shared/verify/exactNumber.ts';
import type { FileCell } from '../../shared/verify/formulaEvaluator.ts';
import { type Recomputed, staleFormulas } from '../../shared/verify/staleFormulas.ts';

/** Every formula of a model computed anew from the model's own cells, and compared with the value that it carries. */
export function recomputedModel({ sheets }: WorkbookModel): Recomputed {
  return staleFormulas({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => cells.map(fileCell)) })),
  });
}

function fileCell(cell: CellModel | null): FileCell | null {
  if (!cell) return null;
  if ('formula' in cell) return { formula: cell.formula, value: scalar(cell.value) };
  // A cell without a text is written as an empty one.
  return { formula: null, value: 'number' in cell ? scalar(cell.number) : cell.text || null };
}

function scalar(value: number | string): Scalar {
  return typeof value === 'string' ? value : parseExact(String(value));
}
