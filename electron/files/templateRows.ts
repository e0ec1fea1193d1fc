import { sanitizeText } from '../../shared/report/sanitizeText.ts';
import { columnName } from '../../shared/table/cellAddress.ts';
import { copyFormula, moveFormula } from '../../shared/template/moveFormula.ts';
import type { TemplateText } from '../../shared/template/placeholdersIn.ts';
import type { RowBlock, RowPlan } from '../../shared/template/rowPlan.ts';
import { type FilledValue, repeatMark, type TemplateValues } from '../../shared/template/templateValues.ts';
import { moveRange } from './moveRange.ts';
import type { TemplateCell, TemplateRow, TemplateSheet } from './templateSheet.ts';
import { childOf, textOf, type XmlElement } from './xmlTree.ts';

/** The plans of all sheets, for formulas that name another one. */
export type PlanOf = (sheet: string) => RowPlan | undefined;

/**
 * The rows of a filled sheet, repeated ones once for each candidate.
 *
 * Errors: throws UnmovableFormula, its message with the cell.
 */
export function filledRows(
  { part, rows }: TemplateSheet,
  plan: RowPlan,
  values: TemplateValues,
  planOf: PlanOf,
): XmlElement[] {
  const formulas = plainFormulas(rows);
  const prefix = part.root.name.includes(':') ? part.root.name.replace(/:.*/, ':') : '';
  const filled: XmlElement[] = [];
  for (const row of rows) {
    const block = plan.blockOf(row.number);
    if (!block) filled.push(rowAt(row, null, 0));
    else if (row.number === firstWritten(rows, block)) {
      const own = rows.filter(({ number }) => number >= block.first && number <= block.last);
      for (let copy = 0; copy < plan.copies; copy += 1)
        filled.push(...own.map((each) => rowAt(each, block, copy)));
    }
  }
  return filled;

  function rowAt(row: TemplateRow, block: RowBlock | null, copy: number): XmlElement {
    const number = plan.move(row.number, copy);
    return {
      name: row.element.name,
      attributes: { ...row.element.attributes, r: String(number) },
      children: row.cells.map((cell) => cellAt(cell, `${columnName(cell.column)}${number}`, block, copy)),
    };
  }

  function cellAt(cell: TemplateCell, r: string, block: RowBlock | null, copy: number): XmlElement {
    const { element, text } = cell;
    if (text) {
      const own = block ? values.ofCandidates[copy] : undefined;
      return valueCell(element, r, filledValue(text, { ...values.ofAssessment, ...own }), prefix);
    }
    const formula = formulas.get(element);
    if (formula === undefined) return { ...element, attributes: { ...element.attributes, r } };
    const moved = moveFormula(formula, { sheet: part.name, block, copy }, planOf);
    const old = childOf(element, 'f');
    const ref = old?.attributes.t === 'array' ? moveRange(old.attributes.ref ?? r, plan, copy) : null;
    const children = element.children.map((child) =>
      child === old ? { ...old, attributes: ref ? { t: 'array', ref } : {}, children: [moved] } : child,
    );
    return { ...element, attributes: { ...element.attributes, r }, children };
  }
}

function firstWritten(rows: readonly TemplateRow[], { first, last }: RowBlock): number | undefined {
  return rows.find(({ number }) => number >= first && number <= last)?.number;
}

/** Each formula cell's formula, written out where the file shares one among several cells. */
function plainFormulas(rows: readonly TemplateRow[]): Map<XmlElement, string> {
  const masters = new Map<string, { formula: string; column: number; row: number }>();
  const formulas = new Map<XmlElement, string>();
  for (const { number: row, cells } of rows) {
    for (const { column, element } of cells) {
      const f = childOf(element, 'f');
      if (!f) continue;
      const own = textOf(f);
      const { t, si = '' } = f.attributes;
      const master = t === 'shared' && own === '' ? masters.get(si) : undefined;
      if (t === 'shared' && own !== '') masters.set(si, { formula: own, column, row });
      formulas.set(
        element,
        master ? copyFormula(master.formula, column - master.column, row - master.row) : own,
      );
    }
  }
  return formulas;
}

/** A text with its placeholders filled; the value itself, so a number stays one, where it is nothing else. */
function filledValue(text: TemplateText, values: Readonly<Record<string, FilledValue>>): FilledValue {
  const parts = text
    .filter((part) => part.kind === 'words' || part.name !== repeatMark)
    .map((part) => (part.kind === 'words' ? part.words : (values[part.name] ?? null)));
  const [only, ...others] = parts.filter((part) => typeof part !== 'string' || part.trim() !== '');
  return only !== undefined && others.length === 0 && typeof only !== 'string'
    ? only
    : parts.map((part) => part ?? '').join('');
}

/** A cell of the same look with another value. Texts are sanitized, and never read as formulas. */
export function valueCell(element: XmlElement, r: string, value: FilledValue, prefix: string): XmlElement {
  const { t: _, ...own } = element.attributes;
  const attributes: Record<string, string> = { ...own, r };
  const empty: XmlElement = { name: element.name, attributes, children: [] };
  if (value === null || value === '') return empty;
  const node = (name: string, children: XmlElement['children'], looks: Record<string, string> = {}) => ({
    name: `${prefix}${name}`,
    attributes: looks,
    children,
  });
  if (typeof value === 'number') return { ...empty, children: [node('v', [String(value)])] };
  const words = node('t', [sanitizeText(value)], { 'xml:space': 'preserve' });
  return { ...empty, attributes: { ...attributes, t: 'inlineStr' }, children: [node('is', [words])] };
}
