import { z } from 'zod';
import { panelistSchema, type AssessmentInput } from '../../../shared/assessment/assessment.ts';

const key = 'kaoping.lastDetails';
const schema = z.object({ organiser: z.string(), panel: z.array(panelistSchema) });
export type LastDetails = z.output<typeof schema>;

/** The organiser and the panel that were entered last on this machine; blank where none were. */
export function recallDetails(): LastDetails {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: nothing of ours.
  }
  return { organiser: '', panel: [] };
}

export function rememberDetails({ organiser, panel }: AssessmentInput): void {
  localStorage.setItem(key, JSON.stringify({ organiser, panel } satisfies LastDetails));
}
