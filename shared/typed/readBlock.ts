import type { Typed } from './typed.ts';

/** A cell of a grid that takes what was read of a text. */
export interface BlockCell<T> {
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

/** Where the block's first cell goes, and how large the grid is. */
interface BlockPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** So many of the cells that cannot be read are named. */
const named = 5;

/**
 * A block of cells as copied from Excel or WPS, laid on a grid: what each cell takes, or why none does, Chinese
 * sentences. An empty cell of the block leaves what stands there.
 *
 * @example readBlock('90\t85\n88\t', { row: 0, column: 0, rows: 2, columns: 2 }, read) // three cells
 */
export function readBlock<T>(
  text: string,
  place: BlockPlace,
  read: (text: string, row: number, column: number) => Typed<T>,
): { readonly cells: readonly BlockCell<T>[] } | { readonly problems: readonly string[] } {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const block = lines.map((line) => line.split('\t'));
  const width = Math.max(...block.map((line) => line.length));
  const [rows, columns] = [place.rows - place.row, place.columns - place.column];
  if (block.length > rows || width > columns) {
    return {
      problems: [`粘贴的内容有 ${block.length} 行 ${width} 列，从这一格起只有 ${rows} 行 ${columns} 列`],
    };
  }
  const problems: string[] = [];
  const cells = block.flatMap((line, down) =>
    line.flatMap((cell, right): BlockCell<T>[] => {
      if (cell.trim() === '') return [];
      const [row, column] = [place.row + down, place.column + right];
      const typed = read(cell, row, column);
      if ('value' in typed) return [{ row, column, value: typed.value }];
      problems.push(`第 ${down + 1} 行第 ${right + 1} 列“${cell.trim().slice(0, 20)}”：${typed.problem}`);
      return [];
    }),
  );
  if (problems.length === 0) return { cells };
  const rest = problems.length > named ? [`还有 ${problems.length - named} 处`] : [];
  return { problems: [...problems.slice(0, named), ...rest] };
}
