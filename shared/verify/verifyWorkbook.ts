import type { WorkbookModel } from '../report/workbookModel.ts';
import { changedCells } from './changedCells.ts';
import { compareWithModel } from './compareWithModel.ts';
import type { ExportMark } from './exportMark.ts';
import type { FileWorkbook } from './fileWorkbook.ts';
import { staleFormulas } from './staleFormulas.ts';
import { type CellDifference, mostDifferences, type Verification } from './verification.ts';

/** Of a workbook that the program did not make. */
export const strangeWorkbook: Verification = {
  isOurs: false,
  title: null,
  scheme: null,
  assessment: null,
  madeAt: null,
  head: null,
  isCompared: false,
  formulaCount: 0,
  differences: [],
  differenceCount: 0,
  notes: [],
};

const mostNotes = 50;

/**
 * Every difference of a workbook that was brought back, each cell once: against the report made anew (null where this
 * workspace does not hold the assessment), against what it held when it was made, and of stored values against formulas.
 */
export function verifyWorkbook(
  workbook: FileWorkbook,
  mark: ExportMark,
  model: WorkbookModel | null,
  notes: readonly string[] = [],
): Verification {
  const { formulaCount, differences: stale, unknown } = staleFormulas(workbook);
  const fromModel = model ? compareWithModel(workbook, model) : [];
  // Made anew, every cell is known for itself; the prints only say near where something changed.
  const changed = model ? [] : changedCells(workbook, mark.sheets);
  const all = inPlaces([...fromModel, ...changed, ...stale]);
  const more = unknown.length > mostNotes ? [`另有 ${unknown.length - mostNotes} 个公式没有核算`] : [];
  return {
    isOurs: true,
    title: mark.title,
    scheme: mark.scheme,
    assessment: mark.assessment,
    madeAt: mark.madeAt,
    head: mark.head,
    isCompared: model !== null,
    formulaCount,
    differences: all.slice(0, mostDifferences),
    differenceCount: all.length,
    notes: [...notes, ...unknown.slice(0, mostNotes), ...more],
  };
}

/** The first difference of each cell. */
function inPlaces(differences: readonly CellDifference[]): CellDifference[] {
  const byCell = new Map<string, CellDifference>();
  for (const each of differences) {
    const key = `${each.sheet}!${each.cell}`;
    const before = byCell.get(key);
    if (!before) byCell.set(key, each);
    else if (before.computed === '' && before.inFile === '') byCell.set(key, each);
  }
  return [...byCell.values()];
}
