import type { Ratio } from '../number/ratio.ts';
import { vetoVerdict } from '../outcome/effectWords.ts';
import { cellAddress, columnName } from '../table/cellAddress.ts';
import type { CandidateSource } from './candidateSource.ts';
import { gradeCell } from './gradeCell.ts';
import { textCell } from './makeCell.ts';
import type { RankingLayout } from './rankingLayout.ts';
import type { ReportSource } from './reportSource.ts';
import type { RowDraft } from './rowDraft.ts';
import { statusOf } from './summaryNotes.ts';
import { exactFormat, exactValue } from './totalFormulas.ts';
import type { CellModel } from './workbookModel.ts';

interface RankedPlace {
  readonly layout: RankingLayout;
  readonly row: number;
  /** First and last row of the totals that are ranked. */
  readonly totals: readonly [number, number];
  /** Whether all candidates are there; a rank among some only is not the rank. */
  readonly isWhole: boolean;
}

/** A ranked candidate's row: its rank by the workbook's own RANK over the totals, and on screen beside the program's. */
export function rankedRow(
  { scheme }: ReportSource,
  each: CandidateSource,
  { layout, row, totals, isWhole }: RankedPlace,
): RowDraft {
  const { rank, total } = each.result;
  const letter = columnName(layout.total);
  const place = rank ?? 0;
  const formula = `RANK(${letter}${row},${letter}$${totals[0]}:${letter}$${totals[1]})`;
  const ours = cellAddress(1, row);
  const theirs = cellAddress(layout.program, row);
  return {
    cells: [
      isWhole ? { style: 'strong', formula, value: place } : { style: 'strong', number: place },
      ...layout.units.cellsOf(each.result.candidate),
      totalCell(scheme, total),
      ...(layout.hasGrade ? [gradeCell(scheme, each.result, `${letter}${row}`)] : []),
      ...(layout.hasState ? [textCell('center', statusOf(scheme, each))] : []),
      null,
      { style: 'check', number: place },
      isWhole
        ? { style: 'check', formula: `IF(${ours}=${theirs},"一致","不一致")`, value: '一致' }
        : textCell('check', ''),
    ],
    height: 20,
  };
}

/** A candidate without a rank: its points where they are known, and the veto that decides it. */
export function unrankedRow(
  { scheme }: ReportSource,
  each: CandidateSource,
  layout: RankingLayout,
): RowDraft {
  const { total, vetoIds, grade, isDecided } = each.result;
  return {
    cells: [
      textCell('center', '—'),
      ...layout.units.cellsOf(each.result.candidate),
      totalCell(scheme, total),
      ...(layout.hasGrade ? [textCell('center', grade ?? '')] : []),
      ...(layout.hasState
        ? [textCell('center', (isDecided && vetoVerdict(scheme, vetoIds)) || statusOf(scheme, each))]
        : []),
    ],
    height: 20,
  };
}

function totalCell(scheme: ReportSource['scheme'], total: Ratio | null): CellModel {
  const value = exactValue(total);
  return value === ''
    ? textCell('strong', '')
    : { style: 'strong', number: value, format: exactFormat(scheme) };
}
