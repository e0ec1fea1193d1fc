/** A cell of a table that a test makes: its text, a paragraph a line, and how far it is merged. */
export interface MadeCell {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
  /** XML of its own in place of the paragraphs. */
  readonly xml?: string;
}

/** A row: each cell as text or with its merge; `null` is what a merged cell above or to the left covers. */
export type MadeRow = readonly (MadeCell | string | null)[];

export interface MadeTable {
  readonly rows: readonly MadeRow[];
}

/** A paragraph, a table, or, of a Word document, XML as it is. */
export type MadeBlock = string | MadeTable | { readonly xml: string };

/** The table as Word, Excel and WPS put it on the clipboard. */
export function htmlOf(blocks: readonly (string | MadeTable)[]): string {
  const body = blocks.map((block) =>
    typeof block === 'string' ? `<p>${escaped(block)}</p>` : tableHtml(block),
  );
  return `<html><body><!--StartFragment-->${body.join('\n')}<!--EndFragment--></body></html>`;
}

function tableHtml({ rows }: MadeTable): string {
  const taken = new Set<string>();
  const lines = rows.map((cells, row) => {
    let html = '';
    cells.forEach((given, column) => {
      if (taken.has(`${row},${column}`)) return;
      const cell = given === null ? { text: '' } : typeof given === 'string' ? { text: given } : given;
      const { text, rows: high = 1, columns: wide = 1 } = cell;
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1) taken.add(`${row + down},${column + right}`);
      const spans = `${high > 1 ? ` rowspan=${high}` : ''}${wide > 1 ? ` colspan=${wide}` : ''}`;
      html += `<td${spans}>${text
        .split('\n')
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('')}</td>`;
    });
    return `<tr>${html}</tr>`;
  });
  return `<table border=1>${lines.join('\n')}</table>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
