import { cellText } from '../../../../shared/report/cellText.ts';
import { scaleToWidth } from '../../../../shared/report/paper/paperSize.ts';
import type { PaperRow, TableLayout } from '../../../../shared/report/paper/tableLayout.ts';
import type { WorksheetModel } from '../../../../shared/report/workbookModel.ts';

/** A worksheet with its layout. */
export interface LaidSheet {
  readonly sheet: WorksheetModel;
  readonly layout: TableLayout;
}

/** Worksheets on the same paper with the same columns, and what has to be measured of them, each kind of rows once. */
export interface MeasuredForm {
  readonly first: LaidSheet;
  readonly scale: number;
  readonly openings: ReadonlyMap<string, readonly PaperRow[]>;
  readonly heads: ReadonlyMap<string, readonly PaperRow[]>;
  readonly blocks: ReadonlyMap<string, readonly PaperRow[]>;
}

/** The forms that the worksheets have, by formKey. Hundreds of score sheets share nearly all of their rows. */
export function measuredForms(sheets: readonly LaidSheet[]): ReadonlyMap<string, MeasuredForm> {
  const groups = new Map<string, LaidSheet[]>();
  for (const each of sheets) {
    const key = formKey(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return new Map(
    [...groups].flatMap(([key, group]): [string, MeasuredForm][] => {
      const [first] = group;
      if (!first) return [];
      const distinct = (of: (layout: TableLayout) => readonly (readonly PaperRow[])[]) =>
        new Map(group.flatMap(({ layout }) => of(layout).map((rows) => [rowsKey(rows), rows] as const)));
      const scale = scaleToWidth(first.sheet, first.layout.columnWidths) / 100;
      const openings = distinct(({ opening }) => [opening]);
      const heads = distinct(({ head }) => [head]);
      return [[key, { first, scale, openings, heads, blocks: distinct(({ apart }) => apart) }]];
    }),
  );
}

export function formKey({ sheet: { paper, orientation }, layout: { columnWidths } }: LaidSheet): string {
  return [paper, orientation, ...columnWidths].join();
}

const keys = new WeakMap<readonly PaperRow[], string>();

/** The same for rows that are equally high: the figures of a number are as wide as any. */
export function rowsKey(rows: readonly PaperRow[]): string {
  const known = keys.get(rows);
  if (known !== undefined) return known;
  const key = JSON.stringify(
    rows.map(({ height, cells }) => [
      height,
      ...cells.map(({ column, columns, rows: down, cell }) => [
        column,
        columns,
        down,
        cell && [cell.style, 'text' in cell ? cell.text : cellText(cell).replace(/\d/g, '0')],
      ]),
    ]),
  );
  keys.set(rows, key);
  return key;
}
