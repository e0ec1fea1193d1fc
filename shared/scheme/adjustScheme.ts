import { z } from 'zod';
import type { SchemeSource } from './scheme.ts';

/** What a panel may change in a scheme before it scores: the cap's order, the 考评口径 of rules, remarks on notes. */
export const adjustmentsSchema = z.strictObject({
  capAdditions: z.enum(['beforeDeductions', 'afterDeductions']).optional(),
  conventions: z.record(z.string(), z.string().max(500)).default({}),
  agreed: z.record(z.string(), z.string().max(500)).default({}),
});
export type Adjustments = z.output<typeof adjustmentsSchema>;

/**
 * The scheme with the panel's adjustments in place, under a version of its own: `1.0` becomes `1.0-2` where anything
 * differs and stays `1.0` where nothing does. An empty text takes the panel's text back.
 *
 * Errors: throws RangeError where the scheme has no such choice, rule or note.
 */
export function adjustScheme(shipped: SchemeSource, adjustments: Adjustments): SchemeSource {
  const notes = shipped.readingNotes ?? [];
  const { capAdditions } = adjustments;
  const shippedCap = shipped.sheet?.capAdditions ?? 'beforeDeductions';
  if (capAdditions && capAdditions !== shippedCap && !notes.some((note) => note.choice === 'capAdditions')) {
    throw new RangeError('本方案不允许改变加分封顶与扣分的先后');
  }
  refuseUnknown(shipped, adjustments);
  const adjusted: SchemeSource = {
    ...shipped,
    readingNotes: notes.map((note) => withText(note, 'agreed', adjustments.agreed[note.id])),
    ...(shipped.sheet && {
      sheet: {
        ...shipped.sheet,
        ...(capAdditions && capAdditions !== shippedCap && { capAdditions }),
        dimensions: shipped.sheet.dimensions.map((dimension) => ({
          ...dimension,
          items: dimension.items.map((item) => ({
            ...item,
            rules: item.rules.map((rule) => withText(rule, 'convention', adjustments.conventions[rule.id])),
          })),
        })),
      },
    }),
  };
  const isSame = JSON.stringify(adjusted) === JSON.stringify({ ...shipped, readingNotes: notes });
  return isSame ? shipped : { ...adjusted, version: `${shipped.version}-2` };
}

function refuseUnknown(shipped: SchemeSource, { conventions, agreed }: Adjustments): void {
  const items = shipped.sheet?.dimensions.flatMap((dimension) => dimension.items) ?? [];
  const ruleIds = new Set(items.flatMap((item) => item.rules.map((rule) => rule.id)));
  const noteIds = new Set(shipped.readingNotes?.map((note) => note.id));
  const rule = Object.keys(conventions).find((id) => !ruleIds.has(id));
  if (rule !== undefined) throw new RangeError(`本方案没有编号为 ${rule} 的考评标准，不能写考评口径`);
  const note = Object.keys(agreed).find((id) => !noteIds.has(id));
  if (note !== undefined) throw new RangeError(`本方案没有编号为 ${note} 的说明，不能写考评组约定`);
}

/** The part with a text set, or as it was where the text is blank or not given. */
function withText<T extends object>(part: T, key: 'agreed' | 'convention', text: string | undefined): T {
  const trimmed = text?.trim();
  return trimmed ? { ...part, [key]: trimmed } : part;
}
