import type { SheetForm } from '../scheme/sheet.ts';
import type { Source } from '../scheme/source.ts';

/** The source whose sheet the reports print: the last one that fills the form; null where one joint sheet decides. */
export function decidingSource({ sources }: Pick<SheetForm, 'sources'>): Source | null {
  return (sources ?? []).filter(({ takes }) => takes === 'sheet').at(-1) ?? null;
}
