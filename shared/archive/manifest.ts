import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** manifest.json of an archive: where it comes from, and every other file with its size and SHA-256. */
export const manifestSchema = z.object({
  format: z.literal('kaoping-archive/1'),
  programVersion: z.string(),
  /** ISO instant. */
  madeAt: z.string(),
  /** Minutes from the local time of the making, in which times are printed, to UTC; -480 in China. */
  utcOffset: z.int(),
  assessment: z.object({ id: z.string(), name: z.string(), year: z.int(), organiser: z.string() }),
  scheme: z.object({ id: z.string(), title: z.string(), version: z.string(), digest: z.string() }),
  /** Names of the other assessments that the workspace, and so its copy and log, holds. */
  alsoHolds: z.array(z.string()),
  /** How many entries of the log are of other assessments, their hash alone kept; 0 where all of it goes with it. */
  withheld: z.int().nonnegative().default(0),
  log: z.object({ head: z.string(), count: z.int() }),
  files: z.array(z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256: digest })),
});
export type Manifest = z.output<typeof manifestSchema>;

export const manifestPath = 'manifest.json';
/** The copy of the workspace in an archive. */
export const workspacePath = '数据/工作区.kaoping';
