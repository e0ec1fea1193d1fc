import { cellAddress } from '../table/cellAddress.ts';
import { isExact, type Scalar } from './cellValue.ts';
import { asNumber } from './exactNumber.ts';
import { cellSourceOf, type FileWorkbook, scalarText } from './fileWorkbook.ts';
import { type Computed, formulaEvaluator } from './formulaEvaluator.ts';
import type { CellDifference } from './verification.ts';

/** The formulas of a workbook computed anew from its own cells. */
export interface Recomputed {
  readonly formulaCount: number;
  /** Cells whose stored value is another one. */
  readonly differences: readonly CellDifference[];
  /** Cells that this program cannot compute, each with the reason. */
  readonly unknown: readonly string[];
}

/** Computes every formula anew and compares it with the value that is stored with it. */
export function staleFormulas(workbook: FileWorkbook): Recomputed {
  const { compute } = formulaEvaluator(cellSourceOf(workbook));
  const differences: CellDifference[] = [];
  const unknown: string[] = [];
  let formulaCount = 0;
  for (const { name, rows } of workbook.sheets) {
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (!cell || cell.formula === null) return;
        formulaCount += 1;
        const computed = compute(name, column + 1, row + 1);
        const address = cellAddress(column + 1, row + 1);
        if (computed.kind === 'unknown')
          unknown.push(`工作表“${name}”的 ${address} 没有核算：${computed.why}`);
        else if (!isSame(cell.value, computed))
          differences.push({
            sheet: name,
            cell: address,
            what: '所存的结果与公式重新算得的不同',
            inFile: scalarText(cell.value),
            computed: computedText(computed),
          });
      });
    });
  }
  return { formulaCount, differences, unknown };
}

function computedText(computed: Exclude<Computed, { kind: 'unknown' }>): string {
  return computed.kind === 'fault' ? computed.code : scalarText(computed.value);
}

function isSame(stored: Scalar, computed: Exclude<Computed, { kind: 'unknown' }>): boolean {
  if (computed.kind === 'fault') return stored === computed.code;
  return isSameValue(stored, computed.value);
}

/** Whether two values are the same, but for the last digits that programs lose in reckoning with binary fractions. */
export function isSameValue(a: Scalar, b: Scalar): boolean {
  if (isExact(a) && isExact(b)) {
    const [left, right] = [asNumber(a), asNumber(b)];
    return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
  }
  const isEmpty = (value: Scalar) => value === null || value === '';
  if (isEmpty(a) && isEmpty(b)) return true;
  // An empty cell that a formula passes on is 0.
  if ((a === null && isExact(b)) || (b === null && isExact(a))) return scalarText(a ?? b) === '0';
  return !isExact(a) && !isExact(b) && scalarText(a) === scalarText(b);
}
