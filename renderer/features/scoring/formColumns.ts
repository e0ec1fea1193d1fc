import type { SourceColumn, Sources } from './sourcesOf.ts';

/** The score columns of the form, in the sources' order: the sheet being entered, and those that are only read. */
export function formColumns(sources: Sources | null): readonly ('own' | SourceColumn)[] {
  if (!sources) return ['own'];
  return sources.columns
    .filter(({ source }) => source.takes === 'sheet')
    .map((column) => (column.isOwn ? 'own' : column));
}
