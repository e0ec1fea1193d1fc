import { z } from 'zod';
import type { Adjustments } from '../../../shared/scheme/adjustments.ts';
import { panelRuleOf } from '../../../shared/scheme/adjustPanel.ts';
import { panelRuleSchema } from '../../../shared/scheme/panelRule.ts';
import type { SchemeSource } from '../../../shared/scheme/scheme.ts';
import { numberChanges, numbersFormSchema, numbersOf } from './numbersForm.ts';

/** The readings as they stand on the page: a text for every rule and every note, blank where there is none. */
export const readingsFormSchema = z.object({
  capAdditions: z.enum(['beforeDeductions', 'afterDeductions']),
  conventions: z.record(z.string(), z.string()),
  agreed: z.record(z.string(), z.string()),
  /** How the members' sheets make one score; null where they fill one together. */
  panel: panelRuleSchema.nullable(),
  numbers: numbersFormSchema,
});
export type ReadingsForm = z.output<typeof readingsFormSchema>;

/** The readings that a scheme carries, as shipped or as a panel adjusted it. */
export function readingsOf(scheme: SchemeSource): ReadingsForm {
  const items = scheme.sheet?.dimensions.flatMap((dimension) => dimension.items) ?? [];
  const rules = items.flatMap((item) => item.rules);
  return {
    capAdditions: scheme.sheet?.capAdditions ?? 'beforeDeductions',
    conventions: Object.fromEntries(rules.map((rule) => [rule.id, rule.convention ?? ''])),
    agreed: Object.fromEntries((scheme.readingNotes ?? []).map((note) => [note.id, note.agreed ?? ''])),
    panel: panelRuleOf(scheme),
    numbers: numbersOf(scheme),
  };
}

/** What the panel's readings change in the shipped ones. A blank text stands for the shipped one. */
export function adjustmentsOf(form: ReadingsForm, shipped: ReadingsForm): Adjustments {
  return {
    ...(form.capAdditions !== shipped.capAdditions && { capAdditions: form.capAdditions }),
    conventions: changed(form.conventions, shipped.conventions),
    agreed: changed(form.agreed, shipped.agreed),
    ...(form.panel && { panel: form.panel }),
    ...numberChanges(form.numbers, shipped.numbers),
  };
}

function changed(texts: Readonly<Record<string, string>>, shipped: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([id, text]) => [id, text.trim()] as const)
      .filter(([id, text]) => text !== '' && text !== shipped[id]),
  );
}
