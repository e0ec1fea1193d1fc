import { describe, expect, it } from 'vitest';
import { cellText } from '../../shared/report/cellText.ts';
import { fileModel } from '../../shared/report/fileModel.ts';
import { fewestRows, leastScale } from '../../shared/report/paper/fitList.ts';
import { isBoxed } from '../../shared/report/paper/pageBlocks.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { reportKinds, reportsFor } from '../../shared/report/reportNames.ts';
import { fontSizes, type WorksheetModel } from '../../shared/report/workbookModel.ts';
import { lengthOf } from '../../shared/report/wrapText.ts';
import { shown } from './cellsOf.ts';
import { longSources } from './longLists.ts';

/** How many rows each page holds below its heads; of the last ones the list's end and the lines to sign take part. */
function rowsOfPages({ rows, pages, printTitleRows }: WorksheetModel): number[] {
  const ends = [...(pages?.breaks ?? []), rows.length];
  return ends.map(
    (end, index) =>
      rows.slice(index === 0 ? (printTitleRows?.[1] ?? 0) : ends[index - 1], end).filter(isBoxed).length,
  );
}

/** Figures that a spreadsheet program would show as ### since their column is too narrow for them. */
function unshown({ rows, columnWidths, printColumns }: WorksheetModel): string[] {
  return rows.flatMap(({ cells }) =>
    cells.slice(0, printColumns).flatMap((cell, column) => {
      const isNumber = cell !== null && typeof shown(cell) === 'number';
      if (!isNumber || lengthOf(cellText(cell)) * 1.15 * fontSizes[cell.style] <= columnWidths[column]! * 6)
        return [];
      return [cellText(cell)];
    }),
  );
}

const lists = [...longSources()].flatMap(([scheme, source]) =>
  reportsFor(source.scheme)
    .filter((name) => reportKinds[name].scope === 'list' || name === 'honours')
    .map((name) => ({ scheme, name, source })),
);

describe('a list of 121 units with names of 22 to 28 characters', () => {
  it.each(lists)(
    'has 20 rows a page in $scheme’s $name, in type that can be read, its figures whole',
    ({ name, source }) => {
      for (const sheet of fileModel(reportModel(name, source)).sheets) {
        expect({ sheet: sheet.name, unshown: unshown(sheet) }).toEqual({ sheet: sheet.name, unshown: [] });
        const pages = rowsOfPages(sheet);
        const few = pages.slice(0, -3).filter((rows) => rows < fewestRows);
        expect({ sheet: sheet.name, few }).toEqual({ sheet: sheet.name, few: [] });
        expect(sheet.pages!.scale, sheet.name).toBeGreaterThanOrEqual(leastScale * 100);
      }
    },
  );
});
