import { z } from 'zod';
import { comparisonSchema } from '../number/comparison.ts';
import { textSchema } from './text.ts';

/**
 * When a ballot counts. `quorum` is what 实到 must be of 应到, in percent; short of it warns. More collected than issued
 * voids the ballot. No document says so: these are defaults of the program.
 */
export const ballotRulesSchema = z.strictObject({
  quorum: comparisonSchema,
  overIssued: z.enum(['void', 'warn']),
  note: textSchema,
});
export type BallotRules = z.output<typeof ballotRulesSchema>;

/** The rules of a scheme that says nothing of its own. */
export const defaultBallotRules: BallotRules = {
  quorum: { moreThan: 50 },
  overIssued: 'void',
  note: { caption: '实到人数应超过应到人数的一半，收回的票不多于发出的票。' },
};
