import { columnName } from '../table/cellAddress.ts';
import { type CellReference, type FormulaToken, formulaTokens } from '../verify/formulaTokens.ts';
import type { RowBlock, RowPlan } from './rowPlan.ts';

/** Where a formula stands: its sheet, and the block and copy that it is in. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly block: RowBlock | null;
  readonly copy: number;
}

/** A formula whose references cannot be moved; the message says why. */
export class UnmovableFormula extends Error {}

/**
 * The formula with its references where the rows have gone. Of a range, an end in a repeated row goes to the first or last
 * copy, unless the formula repeats with that row and the end is not fixed by $: then it stays in the same copy.
 *
 * Errors: throws UnmovableFormula where a single cell of a repeated row is meant from elsewhere, or the formula holds
 * what this program does not read.
 * @example SUM(D3:D3), row 3 repeating ten times // SUM(D3:D12)
 */
export function moveFormula(
  formula: string,
  place: FormulaPlace,
  planOf: (sheet: string) => RowPlan | undefined,
): string {
  const tokens = formulaTokens(formula);
  if (!tokens) throw new UnmovableFormula('公式引用了别的文件或表格列');
  let sheet = place.sheet;
  return tokens.map((token, index) => moved(token, index)).join('');

  function moved(token: FormulaToken, index: number): string {
    const before = tokens?.[index - 1];
    if (token.kind === 'sheet') {
      if (before?.kind === 'sign' && before.raw === ':')
        throw new UnmovableFormula('公式引用了连续的几张工作表');
      sheet = token.sheet;
      return token.raw;
    }
    if (token.kind !== 'cell' && token.kind !== 'band') return token.raw;
    const isEnd = isColon(before);
    if (!isEnd && before?.kind !== 'sheet') sheet = place.sheet;
    const plan = planOf(sheet);
    if (!plan?.isMoving) return token.raw;
    if (token.kind === 'band') return moveBand(token.raw, plan);
    const end = isEnd ? 'last' : isColon(tokens?.[index + 1]) ? 'first' : 'only';
    return written({ ...token.at, row: rowOf(token, end, plan) });
  }

  function rowOf(
    { raw, at }: FormulaToken & { kind: 'cell' },
    end: 'first' | 'last' | 'only',
    plan: RowPlan,
  ) {
    const block = plan.blockOf(at.row);
    if (!block) return plan.move(at.row, 0);
    const isOwn = sheet === place.sheet && block === place.block;
    if (isOwn && !at.isRowFixed) return plan.move(at.row, place.copy);
    if (end === 'only')
      throw new UnmovableFormula(`公式引用了重复行中的单个单元格 ${raw}，请写成区域（如 ${raw}:${raw}）`);
    return plan.move(at.row, end === 'first' ? 0 : plan.copies - 1);
  }
}

function isColon(token: FormulaToken | undefined): boolean {
  return token?.kind === 'sign' && token.raw === ':';
}

/** Whole rows; columns stay. */
function moveBand(raw: string, plan: RowPlan): string {
  const match = /^(\$?)(\d+):(\$?)(\d+)$/.exec(raw);
  if (!match) return raw;
  const [, fixedFirst = '', first, fixedLast = '', last] = match;
  return `${fixedFirst}${plan.move(Number(first), 0)}:${fixedLast}${plan.move(Number(last), plan.copies - 1)}`;
}

function written({ column, row, isColumnFixed, isRowFixed }: CellReference): string {
  return `${isColumnFixed ? '$' : ''}${columnName(column)}${isRowFixed ? '$' : ''}${row}`;
}

/**
 * The formula as it reads in a cell so many columns and rows away: what is not fixed by $ goes along.
 *
 * Errors: throws UnmovableFormula where it holds what this program does not read.
 * @example copyFormula('SUM(D3:D4)', 1, 0) // 'SUM(E3:E4)'
 */
export function copyFormula(formula: string, columns: number, rows: number): string {
  const tokens = formulaTokens(formula);
  if (!tokens) throw new UnmovableFormula('公式引用了别的文件或表格列');
  return tokens
    .map((token) => {
      if (token.kind !== 'cell') return token.raw;
      const { at } = token;
      return written({
        ...at,
        column: at.isColumnFixed ? at.column : at.column + columns,
        row: at.isRowFixed ? at.row : at.row + rows,
      });
    })
    .join('');
}
