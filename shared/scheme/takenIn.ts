import { z } from 'zod';

/** Who took a scheme of the workspace's own in, and on which day (YYYY-MM-DD). */
export interface TakenIn {
  readonly by: string;
  readonly on: string;
}

/** 文件如此: what looked like a slip and was confirmed to stand so in the document, one sentence each; see remarksOn. */
export const asIsSchema = z.strictObject({
  by: z.string().min(1),
  on: z.string().min(1),
  remarks: z.array(z.string().min(1)).min(1),
});
