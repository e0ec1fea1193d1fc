import { z } from 'zod';
import { valueSchema } from '../scoring/value.ts';
import { emptyContent, evidenceSchema, itemNoteSchema, type SheetContent } from './sheet.ts';

const contentSchema = z.strictObject({
  values: z.record(z.string(), valueSchema),
  items: z.record(z.string(), itemNoteSchema),
  evidence: z.record(z.string(), evidenceSchema),
  notApplicable: z.record(z.string(), z.string()),
  vetoes: z.record(z.string(), evidenceSchema),
  totals: z.record(z.string(), z.int()).optional(),
});

/**
 * The content of a sheet as it was stored once; null where it is none. A sheet of before a part was added has it empty.
 *
 * @example readSheetContent({ values: { '1-1.b': 2 } })?.vetoes // {}
 */
export function readSheetContent(value: unknown): SheetContent | null {
  if (typeof value !== 'object' || value === null) return null;
  const content = { ...emptyContent, ...value };
  return contentSchema.safeParse(content).success ? content : null;
}
