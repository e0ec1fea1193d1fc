import { z } from 'zod';
import { isDay } from '../assessment/day.ts';
import { type Values, valueSchema } from '../scoring/value.ts';

/** When a fact was established and on what it rests; required for every zero rule and veto that is found. */
export const evidenceSchema = z.strictObject({ date: z.string().max(10), text: z.string().max(2000) });
export type Evidence = z.output<typeof evidenceSchema>;

/** What the panel noted about an item beside its values. */
export const itemNoteSchema = z.strictObject({
  /** 已核: the item was looked at. */
  seen: z.boolean(),
  remark: z.string().max(2000),
  evidence: z.string().max(2000),
});
export type ItemNote = z.output<typeof itemNoteSchema>;
export const emptyNote: ItemNote = { seen: false, remark: '', evidence: '' };

/** The content of 评分表: everything a panel enters for one candidate. */
export interface SheetContent {
  readonly values: Values;
  readonly items: Readonly<Record<string, ItemNote>>;
  /** By id of a zero rule. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** Why an item does not apply, by item id. */
  readonly notApplicable: Readonly<Record<string, string>>;
  /** Confirmed vetoes by id. */
  readonly vetoes: Readonly<Record<string, Evidence>>;
  /** Points given in place of what the items would give: by item, by dimension, or of the whole. Hundredths; absent where none are. */
  readonly totals?: Readonly<Record<string, number>>;
}
export const emptyContent: SheetContent = {
  values: {},
  items: {},
  evidence: {},
  notApplicable: {},
  vetoes: {},
};

/** A change of a sheet: what is named is set, null takes back, what is not named stays. */
export const sheetChangeSchema = z.strictObject({
  values: z.record(z.string(), valueSchema.nullable()).optional(),
  items: z.record(z.string(), itemNoteSchema.partial()).optional(),
  evidence: z.record(z.string(), evidenceSchema.nullable()).optional(),
  notApplicable: z.record(z.string(), z.string().trim().min(1).max(500).nullable()).optional(),
  vetoes: z.record(z.string(), evidenceSchema.nullable()).optional(),
  totals: z.record(z.string(), z.int().min(0).nullable()).optional(),
});
export type SheetChange = z.output<typeof sheetChangeSchema>;

/** Whether the evidence has a real day and some words. */
export function isComplete(evidence: Evidence | undefined): boolean {
  return evidence !== undefined && isDay(evidence.date) && evidence.text.trim() !== '';
}

/** The ids of the confirmed vetoes; most sheets have none, and then nothing is made. */
export function vetoIdsOf({ vetoes }: Pick<SheetContent, 'vetoes'>): readonly string[] {
  for (const _ in vetoes) return Object.keys(vetoes);
  return none;
}
const none: readonly string[] = [];

/** The note of an item, empty where there is none. */
export function noteOf(content: SheetContent, itemId: string): ItemNote {
  return content.items[itemId] ?? emptyNote;
}
