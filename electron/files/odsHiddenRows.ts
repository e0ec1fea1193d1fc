/** The indexes of the rows that a spreadsheet of LibreOffice or WPS (ods) does not show, by its name. */
export function odsHiddenRows(content: Uint8Array): ReadonlyMap<string, OdsHidden> {
  const xml = new TextDecoder().decode(content);
  const tables = new Map<string, OdsHidden>();
  let current: { rows: number[]; isFiltered: boolean } = { rows: [], isFiltered: false };
  let row = 0;
  for (const [tag, kind] of xml.matchAll(/<table:(table-row|table)(?=[\s>/])[^>]*>/g)) {
    if (kind === 'table') {
      current = { rows: [], isFiltered: false };
      row = 0;
      tables.set(/table:name="([^"]*)"/.exec(tag)?.[1] ?? '', current);
      continue;
    }
    const repeat = Number(/number-rows-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    const visibility = /table:visibility="(collapse|filter)"/.exec(tag)?.[1];
    if (visibility) {
      for (let each = row; each < row + Math.min(repeat, mostRepeated); each += 1) current.rows.push(each);
      if (visibility === 'filter') current.isFiltered = true;
    }
    row += repeat;
  }
  return tables;
}

export interface OdsHidden {
  readonly rows: readonly number[];
  readonly isFiltered: boolean;
}

const mostRepeated = 20_000;
