import { sheetNames } from '../report/sheetNames.ts';
import type { CellModel, WorkbookModel } from '../report/workbookModel.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { cellWords, wholeSheet } from './changedCells.ts';
import { exactOf } from './exactNumber.ts';
import { contentOf, type FileSheet, type FileWorkbook, scalarText } from './fileWorkbook.ts';
import { contentText } from './fingerprint.ts';
import type { FileCell } from './formulaEvaluator.ts';
import { isSameValue } from './staleFormulas.ts';
import type { CellDifference } from './verification.ts';

/** The cells of a workbook that differ from the same report made anew. */
export function compareWithModel(workbook: FileWorkbook, model: WorkbookModel): CellDifference[] {
  const found = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const names = sheetNames(model.sheets.map(({ name }) => name));
  const known = new Set(names);
  const strange = workbook.sheets
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => wholeSheet(name, '考核记录中没有这张工作表，文件中多出'));
  const inSheets = model.sheets.flatMap((sheet, index) => {
    const name = names[index] ?? '';
    const inFile = found.get(name);
    if (!inFile) return [wholeSheet(name, '按考核记录应有这张工作表，文件中没有')];
    return compareSheet(
      inFile,
      sheet.rows.map(({ cells }) => cells),
    );
  });
  return [...strange, ...inSheets];
}

function compareSheet(
  { name, rows }: FileSheet,
  wanted: readonly (readonly (CellModel | null)[])[],
): CellDifference[] {
  const differences: CellDifference[] = [];
  for (let row = 0; row < Math.max(rows.length, wanted.length); row += 1) {
    const width = Math.max(rows[row]?.length ?? 0, wanted[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const cell = rows[row]?.[column] ?? null;
      const should = wanted[row]?.[column] ?? null;
      const what = differenceOf(cell, should);
      if (what !== null)
        differences.push({
          sheet: name,
          cell: cellAddress(column + 1, row + 1),
          what,
          inFile: what === formulaChanged ? cellWords(cell) : scalarText(cell?.value ?? null),
          computed: what === formulaChanged ? modelWords(should) : valueWords(should),
        });
    }
  }
  return differences;
}

const formulaChanged = '公式被改动';

function differenceOf(cell: FileCell | null, should: CellModel | null): string | null {
  const content = contentOf(cell);
  const wanted = should === null || ('text' in should && should.text.trimEnd() === '') ? null : should;
  if (!content || !wanted) return content === wanted ? null : content ? '多出的内容' : '内容被删除';
  if ('formula' in wanted) {
    if (!('formula' in content)) return '公式被改成固定值';
    if (contentText(content) !== contentText(wanted)) return formulaChanged;
    const value = typeof wanted.value === 'number' ? exactOf(wanted.value) : wanted.value;
    return isSameValue(cell?.value ?? null, value) ? null : '结果与考核记录不同';
  }
  if ('formula' in content) return '固定值被改成公式';
  return contentText(content) === contentText(wanted) ? null : '与考核记录不同';
}

function valueWords(should: CellModel | null): string {
  if (!should) return '';
  if ('formula' in should) return String(should.value);
  return 'number' in should ? String(should.number) : should.text;
}

function modelWords(should: CellModel | null): string {
  return should && 'formula' in should ? `=${should.formula}` : valueWords(should);
}
