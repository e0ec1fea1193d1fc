import { z } from 'zod';
import { textSchema } from './text.ts';

/** Where a recommended organisation stands (推荐 → 培育创建 → 验收); `next` names what may follow. */
export const statusSchema = z.strictObject({
  id: z.string().min(1),
  name: textSchema,
  next: z.array(z.string().min(1)).default([]),
});
export type Status = z.output<typeof statusSchema>;
