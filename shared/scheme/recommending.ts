import { z } from 'zod';
import type { Scheme } from './scheme.ts';

const word = z.string().trim().min(1).max(20);

/**
 * Who recommends: what a share of places is counted of, and how the register tells the unit that it is counted in. Each is
 * as usual where a scheme does not say.
 */
export const recommendingSchema = z.strictObject({
  /** What is counted, as it is called: organisations whose 类型 ends so. */
  counted: word.default('支部'),
  /** How the 类型 of those ends that stand between them and the unit. */
  between: z.array(word).default(['总支', '总支部', '总支委员会', '总支部委员会']),
  /** The unit, by its 类型. */
  unit: word.default('院级党组织'),
  /** What the names of those hold that stand above every unit. */
  above: z.array(word).default(['大学党委', '大学委员会', '学校党委', '学校委员会']),
});
export type Recommending = z.output<typeof recommendingSchema>;

const usual = recommendingSchema.parse({});

/** Who recommends under the scheme; the same object for the same scheme. */
export function recommendingOf({ recommending = usual }: Pick<Scheme, 'recommending'>): Recommending {
  return recommending;
}
