import { z } from 'zod';
import { textSchema, wordsOf } from './text.ts';

/**
 * Where a recommended organisation stands (推荐 → 培育创建 → 验收); `next` names what may follow, `verdict` says what 验收
 * found where the status is its result.
 */
export const statusSchema = z.strictObject({
  id: z.string().min(1),
  name: textSchema,
  next: z.array(z.string().min(1)).default([]),
  verdict: z.enum(['passed', 'failed']).optional(),
});
export type Status = z.output<typeof statusSchema>;

/** What 验收 found, by the status in which an organisation stands; null before, and where there is no status. */
export function verdictOf(
  statuses: readonly Status[],
  status: string | null | undefined,
): 'passed' | 'failed' | null {
  return statuses.find(({ id }) => id === status)?.verdict ?? null;
}

/** The statuses before any verdict, by their words. @example namesBeforeVerdict(statuses) // ['推荐', '培育创建'] */
export function namesBeforeVerdict(statuses: readonly Status[]): string[] {
  return statuses.filter(({ verdict }) => verdict === undefined).map(({ name }) => wordsOf(name));
}

/** The statuses in the order in which they follow. @example courseOf(statuses) // '推荐→培育创建→验收通过、验收未通过' */
export function courseOf(statuses: readonly Status[]): string {
  const ends = statuses.filter(({ verdict }) => verdict !== undefined).map(({ name }) => wordsOf(name));
  return [...namesBeforeVerdict(statuses), ...(ends.length > 0 ? [ends.join('、')] : [])].join('→');
}
