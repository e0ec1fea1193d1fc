import { z } from 'zod';
import { conditionRuleSchema } from './conditionRule.ts';
import { textSchema } from './text.ts';

const decided = {
  /** The document's own words, whole. */
  sentence: textSchema,
  /** The word that softens it (原则上, 一般): not met warns and may be waived with a reason. Absent: it may not. */
  soft: textSchema.optional(),
  rule: conditionRuleSchema.optional(),
};

/**
 * 参评条件 / 培育创建条件. `by` says who decides: `data` the program by the rule, `panel` people, who say when and on
 * what evidence, `data+panel` both.
 */
export const conditionSchema = z.strictObject({
  id: z.string().min(1),
  title: textSchema,
  by: z.enum(['data', 'panel', 'data+panel']),
  ...decided,
  /** Where the document has a sentence for each kind of organisation: the one for the kind takes this one's place. */
  lines: z.array(z.strictObject({ kinds: z.array(z.string().min(1)).min(1), ...decided })).default([]),
  /** The attachment without which it cannot be found met. */
  basis: z.string().min(1).optional(),
  note: textSchema.optional(),
});
export type Condition = z.output<typeof conditionSchema>;
export type ConditionLine = Pick<Condition, 'sentence' | 'soft' | 'rule'>;

/**
 * The condition's words for a kind of organisation: its own where it has no lines, null where it has lines and none
 * of them is for the kind.
 */
export function lineFor(condition: Condition, kind: string): ConditionLine | null {
  if (condition.lines.length === 0) return condition;
  return condition.lines.find((line) => line.kinds.includes(kind)) ?? null;
}
