import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** manifest.json of an archive: where it comes from, and every other file with its size and SHA-256. */
export const manifestSchema = z.object({
  format: z.literal('kaoping-archive/1'),
  programVersion: z.string(),
  /** ISO instant. */
  madeAt: z.string(),
  assessment: z.object({ id: z.string(), name: z.string(), year: z.int(), organiser: z.string() }),
  scheme: z.object({ id: z.string(), title: z.string(), version: z.string(), digest: z.string() }),
  log: z.object({ head: z.string(), count: z.int() }),
  files: z.array(z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256: digest })),
});
export type Manifest = z.output<typeof manifestSchema>;

export const manifestPath = 'manifest.json';
/** The copy of the workspace in an archive. */
export const workspacePath = '数据/工作区.kaoping';
