import { type CellContent, contentText, keyOfTexts } from './fingerprint.ts';

/** Signs of a row in the mark. */
const signsEach = 4;

/**
 * A key of each row's texts and numbers, by which it is found again elsewhere on the worksheet; '' where it is blank.
 * Formulas change where rows move, so that only their places count, and those only where there is nothing else.
 */
export function rowKeys(rows: readonly (readonly (CellContent | null)[])[]): string[] {
  return rows.map((cells) => {
    const constants = constantsOf(cells);
    if (constants.length > 0) return keyOfTexts(constants);
    return keyOfTexts(
      cells.flatMap((content, column) => (content && 'formula' in content ? [`${column}:=`] : [])),
    );
  });
}

/** The texts and numbers of a row with their columns. */
export function constantsOf(cells: readonly (CellContent | null)[]): string[] {
  return cells.flatMap((content, column) => {
    const text = content === null || 'formula' in content ? '' : contentText(content);
    return text === '' ? [] : [`${column}:${text}`];
  });
}

const blank = '....';

/** As the mark keeps them. */
export function writtenKeys(keys: readonly string[]): string {
  return keys.map((key) => key || blank).join('');
}

export function readKeys(written: string): string[] {
  return Array.from({ length: written.length / signsEach }, (_, row) => {
    const key = written.slice(row * signsEach, (row + 1) * signsEach);
    return key === blank ? '' : key;
  });
}
