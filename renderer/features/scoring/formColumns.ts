import { isBeside, type PartColumn, type Parts } from './partsOf.ts';

/** The score columns of the form, in the parts' order: the sheet being entered, and those that are only read. */
export function formColumns(parts: Parts | null): readonly ('own' | PartColumn)[] {
  if (!parts) return ['own'];
  return parts.columns.flatMap((column): readonly ('own' | PartColumn)[] => {
    if (column.isOwn) return ['own'];
    return isBeside(parts, column) ? [column] : [];
  });
}
