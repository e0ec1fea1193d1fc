import type { Problem } from '../../../shared/register/content.ts';
import type { Checks } from '../../../shared/scheme/checks.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

/** What a row of the register says of a problem that the check list found. */
export function problemOf(row: Checks['rows'][number], problem: string): Partial<Problem> {
  return { problem, origin: { kind: 'check', id: row.id, text: wordsOf(row.text) } };
}
