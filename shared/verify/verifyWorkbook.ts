import type { WorkbookModel } from '../report/workbookModel.ts';
import { changedCells } from './changedCells.ts';
import { changedFormats, type ShowValue } from './changedFormats.ts';
import { changedLooks } from './changedLooks.ts';
import { compareWithModel } from './compareWithModel.ts';
import type { ExportMark } from './exportMark.ts';
import type { FileWorkbook } from './fileWorkbook.ts';
import { type RestoredRows, restoredRows } from './restoredRows.ts';
import { staleFormulas } from './staleFormulas.ts';
import { type CellDifference, mostDifferences, type Verification } from './verification.ts';
import { wantedRows } from './wantedRows.ts';
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
  /** Whether this very version made it, so that it must look as the report made anew. */
  readonly isOwnVersion: boolean;
  /** What is wrong with the mark itself. */
  readonly marked?: readonly CellDifference[];
  /** What else is to be said. */
  readonly notes: readonly string[];
}

/**
 * Every difference of a workbook that was brought back: of what its cells hold, each cell once, against the report made
 * anew or what it held when it was made, rows told of as rows; and of stored values against formulas; and of what keeps people from seeing
 * the cells as they are: hidden rows, columns and worksheets, number formats, footers, things laid over cells.
 */
export function verifyWorkbook(brought: Brought, show: ShowValue): Verification {
  const { workbook, mark, marked = [], notes } = brought;
  const model = comparableModel(brought);
  const { formulaCount, differences: stale, unknown } = staleFormulas(workbook);
  const restored = restoredRows(workbook, wantedRows(mark, model));
  const inFile = (differences: readonly CellDifference[]) => asInFile(differences, restored);
  const fromModel = model ? inFile(compareWithModel(restored.workbook, model)) : [];
  // Made anew, every cell is known for itself; the prints only say near where something changed.
  const changed = model ? [] : inFile(changedCells(restored.workbook, mark.sheets));
  const wanted = wantedSheets(mark, model);
  const allowedIn = (name: string) => wanted.get(name)?.allowedFormats ?? null;
  const shown = inFile(changedFormats(restored.workbook, allowedIn, show));
  const around = workbook.sheets.flatMap((sheet) => {
    const looks = wanted.get(sheet.name);
    return looks ? changedLooks(sheet, looks, restored.grownBy(sheet.name)) : [];
  });
  const inCells = inPlaces([...fromModel, ...changed, ...stale, ...shown]);
  const all = [...marked, ...restored.changes, ...around, ...inCells];
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
    notes: [
      ...notes,
      ...(model === brought.model ? [] : [ofOtherVersion]),
      ...unknown.slice(0, mostNotes),
      ...more,
    ],
  };
}

const ofOtherVersion = '由较早版本的程序导出，版式或用语与现在不同，只核对了导出以后有没有改动';

/** Another version may lay a report out or word it otherwise; then what was made anew is nothing to compare it with. */
function comparableModel({ workbook, mark, model, isOwnVersion }: Brought): WorkbookModel | null {
  if (!model || isOwnVersion) return model;
  const unlike = compareWithModel(workbook, model).length;
  return unlike <= changedCells(workbook, mark.sheets).length ? model : null;
}

/** The differences at the cells where the file has them; those of rows that are gone are told with the row. */
function asInFile(differences: readonly CellDifference[], { rowOf }: RestoredRows): CellDifference[] {
  return differences.flatMap((each) => {
    const [, column, made] = /^([A-Z]+)(\d+)$/.exec(each.cell) ?? [];
    if (column === undefined) return [each];
    const row = rowOf(each.sheet, Number(made));
    return row === null ? [] : [{ ...each, cell: `${column}${row}` }];
  });
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
