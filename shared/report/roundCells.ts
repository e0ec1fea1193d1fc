import { measuresOf } from '../round/measuresOf.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { gradeCell } from './gradeCell.ts';
import { lessOff } from './lessOff.ts';
import { checkFormula, pointsCell, textCell } from './makeCell.ts';
import { rateCell } from './rateCell.ts';
import type { OutcomeSource } from './reportSource.ts';
import type { RoundColumns } from './roundColumns.ts';
import { exactFormat, exactValue, weightedFormula } from './sourceFormulas.ts';
import { waivedMark, waivedSource } from './waivedSource.ts';
import type { CellModel } from './workbookModel.ts';

/** What a candidate has in a round: its sources, total and grade as they are printed, and beside them the check. */
export function roundCells(
  source: OutcomeSource,
  scheme: ScoredScheme,
  { round, result, from, program }: RoundColumns,
  candidateId: string,
  row: number,
): { readonly printed: CellModel[]; readonly checks: CellModel[] } {
  const { dossier } = source;
  const sources = scheme.sheet.sources ?? [];
  const outcome = result.get(candidateId);
  const shares = measuresOf(scheme, round.id, dossier.register, candidateId);
  const total = outcome?.total ?? null;
  const at = (offset: number) => cellAddress(from + offset, row);
  const weighed = sources.map(({ weight }, index) => ({ weight, address: at(index) }));
  const value = exactValue(total);
  return {
    printed: [
      ...sources.map(({ id, takes, measure }): CellModel => {
        const share = measure === undefined ? undefined : shares[measure];
        const points = outcome?.sources.find(({ sourceId }) => sourceId === id)?.total ?? null;
        const isThere = takes === 'ballot' ? share !== undefined : points !== null;
        if (!isThere && waivedSource(source, candidateId, round.id, id) !== null)
          return textCell('center', waivedMark);
        return takes === 'ballot' ? rateCell(share) : pointsCell('number', points);
      }),
      {
        style: 'strong',
        formula: weightedFormula(weighed, lessOff(scheme, outcome)),
        value,
        format: exactFormat,
      },
      gradeCell(scheme, outcome, at(sources.length)),
    ],
    checks: [
      value === '' ? textCell('check', '') : { style: 'check', number: value, format: exactFormat },
      checkFormula(at(sources.length), cellAddress(program, row), total !== null),
    ],
  };
}
