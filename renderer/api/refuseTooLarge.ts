import { ORPCError } from '@orpc/client';
import { mostSentTo, tooMuchWords } from '../../shared/contract/sentLimits.ts';

/**
 * Looks at the files of an input before they are sent: while a browser sends one, it hears of no refusal.
 *
 * Errors: an error as the program answers it, where the door would not take a file.
 */
export function refuseTooLarge(procedure: string, input: unknown): void {
  if (typeof input !== 'object' || input === null) return;
  const file = Object.values(input).find(
    (value) => value instanceof File && value.size > mostSentTo(procedure),
  );
  if (!(file instanceof File)) return;
  const message = tooMuchWords(procedure, file.size, file.name);
  throw new ORPCError('PAYLOAD_TOO_LARGE', { status: 413, message, data: { problems: [] } });
}
