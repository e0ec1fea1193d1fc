import type { WorkbookModel } from '../report/workbookModel.ts';
import { changedCells } from './changedCells.ts';
import { changedFormats, type ShowValue } from './changedFormats.ts';
import { changedLooks } from './changedLooks.ts';
import { compareWithModel } from './compareWithModel.ts';
import type { ExportMark } from './exportMark.ts';
import type { FileWorkbook } from './fileWorkbook.ts';
import { staleFormulas } from './staleFormulas.ts';
import { type CellDifference, mostDifferences, type Verification } from './verification.ts';
import { wantedSheets } from './wantedSheets.ts';

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

/** A workbook that was brought back, and what it is compared with. */
export interface Brought {
  readonly workbook: FileWorkbook;
  readonly mark: ExportMark;
  /** The report made anew; null where this workspace does not hold the assessment. */
  readonly model: WorkbookModel | null;
  /** What else is to be said. */
  readonly notes: readonly string[];
}

/**
 * Every difference of a workbook that was brought back: of what its cells hold, each cell once, against the report made
 * anew or what it held when it was made, and of stored values against formulas; and of what keeps people from seeing
 * the cells as they are: hidden rows, columns and worksheets, number formats, footers, things laid over cells.
 */
export function verifyWorkbook({ workbook, mark, model, notes }: Brought, show: ShowValue): Verification {
  const { formulaCount, differences: stale, unknown } = staleFormulas(workbook);
  const fromModel = model ? compareWithModel(workbook, model) : [];
  // Made anew, every cell is known for itself; the prints only say near where something changed.
  const changed = model ? [] : changedCells(workbook, mark.sheets);
  const wanted = wantedSheets(mark, model);
  const shown = changedFormats(workbook, (name) => wanted.get(name)?.allowedFormats ?? null, show);
  const around = workbook.sheets.flatMap((sheet) => {
    const looks = wanted.get(sheet.name);
    return looks ? changedLooks(sheet, looks) : [];
  });
  const all = [...around, ...inPlaces([...fromModel, ...changed, ...stale, ...shown])];
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
