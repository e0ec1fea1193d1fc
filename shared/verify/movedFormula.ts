import { columnName } from '../table/cellAddress.ts';
import { formulaTokens } from './formulaTokens.ts';

/**
 * The formula with its rows as they were before rows moved; `rowOf` says of a worksheet's row, and which end of a range it
 * is, where it was. As it stands where it holds what this program does not read. Rows count from 1.
 */
export function movedFormula(
  formula: string,
  own: string,
  rowOf: (sheet: string, row: number, end: 'first' | 'last' | 'only') => number,
): string {
  const tokens = formulaTokens(formula);
  if (!tokens) return formula;
  let sheet = own;
  return tokens
    .map((token, index) => {
      if (token.kind === 'sheet') {
        sheet = token.sheet;
        return token.raw;
      }
      if (token.kind !== 'cell') return token.raw;
      const isColon = (at: number) => tokens[at]?.kind === 'sign' && tokens[at].raw === ':';
      const end = isColon(index - 1) ? 'last' : isColon(index + 1) ? 'first' : 'only';
      if (end !== 'last' && tokens[index - 1]?.kind !== 'sheet') sheet = own;
      const { column, row, isColumnFixed, isRowFixed } = token.at;
      return `${isColumnFixed ? '$' : ''}${columnName(column)}${isRowFixed ? '$' : ''}${rowOf(sheet, row, end)}`;
    })
    .join('');
}
