import { type Area, FormulaFault, type Scalar, UnknownFormula } from './cellValue.ts';
import { evaluateFormula } from './evaluateFormula.ts';

/** A cell as the file has it: its formula, and the value that is stored with it. */
export interface FileCell {
  readonly formula: string | null;
  readonly value: Scalar;
  /** Its number format, where that is not General. */
  readonly format?: string;
}

/** The cells of a workbook by sheet, column and row, counted from 1. */
export interface CellSource {
  find(sheet: string, column: number, row: number): FileCell | null;
  /** The last used column and row of a sheet; null where there is no such sheet. */
  sizeOf(sheet: string): { readonly columns: number; readonly rows: number } | null;
}

/** What a cell comes to; or the error that its formula gives; or why it is not known. */
export type Computed =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'fault'; readonly code: string }
  | { readonly kind: 'unknown'; readonly why: string };

const mostDeep = 400;
/** Areas that are asked for again and again are read once. Units: cells. */
const keptArea = 64;

/** Computes the cells of a workbook from its own constants, each once, whatever values are stored with the formulas. */
export function formulaEvaluator(source: CellSource) {
  const known = new Map<string, Computed>();
  const areas = new Map<string, Area>();
  const under = new Set<string>();

  function compute(sheet: string, column: number, row: number): Computed {
    const cell = source.find(sheet, column, row);
    if (!cell || cell.formula === null) return { kind: 'value', value: cell?.value ?? null };
    const key = `${sheet}!${column},${row}`;
    const done = known.get(key);
    if (done) return done;
    if (under.has(key)) return { kind: 'unknown', why: '循环引用' };
    if (under.size >= mostDeep) return { kind: 'unknown', why: '公式层层引用太深' };
    under.add(key);
    const computed = attempt(cell.formula, sheet);
    under.delete(key);
    known.set(key, computed);
    return computed;
  }

  function attempt(formula: string, sheet: string): Computed {
    try {
      return { kind: 'value', value: evaluateFormula(formula, sheet, { valueAt, areaAt }) };
    } catch (error) {
      if (error instanceof FormulaFault) return { kind: 'fault', code: error.message };
      if (error instanceof UnknownFormula) return { kind: 'unknown', why: error.message };
      throw error;
    }
  }

  function valueAt(sheet: string, column: number, row: number): Scalar {
    if (!source.sizeOf(sheet)) throw new FormulaFault('#REF!');
    const computed = compute(sheet, column, row);
    if (computed.kind === 'fault') throw new FormulaFault(computed.code);
    if (computed.kind === 'unknown') throw new UnknownFormula(computed.why);
    return computed.value;
  }

  function areaAt(sheet: string, from: readonly [number, number], to: readonly [number, number]): Area {
    const size = source.sizeOf(sheet);
    if (!size) throw new FormulaFault('#REF!');
    const [left, right] = [Math.min(from[0], to[0]), Math.min(Math.max(from[0], to[0]), size.columns)];
    const [top, bottom] = [Math.min(from[1], to[1]), Math.min(Math.max(from[1], to[1]), size.rows)];
    const key = `${sheet}!${left},${top}:${right},${bottom}`;
    const kept = areas.get(key);
    if (kept) return kept;
    const values: Scalar[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) values.push(valueAt(sheet, column, row));
    }
    const area = { values };
    if (values.length >= keptArea) areas.set(key, area);
    return area;
  }

  return { compute };
}
