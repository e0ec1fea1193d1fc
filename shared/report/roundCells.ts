import { measuresOf } from '../round/measuresOf.ts';
import { leavesOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { gradeCell } from './gradeCell.ts';
import { lessOff } from './lessOff.ts';
import { checkFormula, textCell } from './makeCell.ts';
import { partCell } from './partCell.ts';
import type { OutcomeSource } from './reportSource.ts';
import type { RoundColumns } from './roundColumns.ts';
import { exactFormat, exactValue, partsFormula } from './totalFormulas.ts';
import { waivedPart } from './waivedPart.ts';
import type { CellModel } from './workbookModel.ts';

/** What a candidate has in a round: its parts, total and grade as they are printed, and beside them the check. */
export function roundCells(
  source: OutcomeSource,
  scheme: ScoredScheme,
  { round, result, from, program }: RoundColumns,
  candidateId: string,
  row: number,
): { readonly printed: CellModel[]; readonly checks: CellModel[] } {
  const { dossier } = source;
  const parts = leavesOf(scheme);
  const outcome = result.get(candidateId);
  const shares = measuresOf(scheme, round.id, dossier.register, candidateId);
  const total = outcome?.total ?? null;
  const at = (offset: number) => cellAddress(from + offset, row);
  const places = new Map(parts.map(({ id }, index) => [id, at(index)]));
  const value = exactValue(total);
  const format = exactFormat(scheme);
  return {
    printed: [
      ...parts.map((part) =>
        partCell(part, outcome, shares, () => waivedPart(source, candidateId, round.id, part.id) !== null),
      ),
      {
        style: 'strong',
        formula: partsFormula(scheme, (id) => places.get(id) ?? '', lessOff(scheme, outcome)),
        value,
        format,
      },
      gradeCell(scheme, outcome, at(parts.length)),
    ],
    checks: [
      value === '' ? textCell('check', '') : { style: 'check', number: value, format },
      checkFormula(at(parts.length), cellAddress(program, row), total !== null),
    ],
  };
}
