import { z } from 'zod';
import { dayText, idText } from './content.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const serial = z.int().min(1);
/** Whose package it is: a panelist's, or a candidate's of itself. */
const owner = { panelist: z.string().min(1).max(40).optional(), candidateId: idText.optional() };
/** Under which digest the states of the sheets are kept as they were when they were exchanged last. */
const knownFile = digest;

/**
 * 任务包 that was given out, in the file that gave it. `publicKey` proves what comes back; `read`: the serial number of the
 * 结果包 that was read last, null before.
 */
export const packageSchema = z.strictObject({
  on: dayText,
  ...owner,
  serial,
  publicKey: z.string().regex(/^[0-9a-f]{88}$/),
  schemeDigest: digest,
  read: z.strictObject({ serial, on: dayText }).nullable(),
  knownFile,
});

/**
 * 任务包 that was taken in, in the file that took it: this assessment is another file's, and only that panelist's sheets, or that candidate's of itself, are
 * filled here. `keyFile`: under which digest the key that signs 结果包 is kept.
 */
export const taskSchema = z.strictObject({
  on: dayText,
  /** Of a unit's own sheets alone, whose; else the entry's key is the panelist. */
  candidateId: idText.optional(),
  packageId: idText,
  workspace: digest,
  serial,
  keyFile: digest,
  knownFile,
});
