import { assertNever } from '../../shared/assertNever.ts';
import type { Screen } from '../../shared/assessment/place.ts';
import type { EntryKind } from '../../shared/register/entry.ts';

/** The screen on which an entry was put down, and is taken back. */
export function screenOf({ kind }: { readonly kind: EntryKind }): Screen {
  switch (kind) {
    case 'ballot':
      return 'ballots';
    case 'step-waiver':
    case 'given':
    case 'seat':
    case 'difference':
    case 'reveal':
    case 'second-entry':
    case 'look':
    case 'package':
    case 'task':
      return 'score';
    case 'standard-ruling':
    case 'tie-ruling':
      return 'results';
    case 'finding':
    case 'waiver':
    case 'nomination':
    case 'over-quota':
    case 'branches':
    case 'attachment':
    case 'deadline':
      return 'nominations';
    case 'grade':
      return 'grading';
    case 'check':
    case 'problem':
    case 'plan':
      return 'rectification';
    case 'stage-plan':
    case 'stage-word':
    case 'moves':
    case 'facts':
    case 'correction':
      return 'flow';
    case 'notice':
    case 'calendar-day':
      return 'notice';
    case 'objection':
      return 'objections';
    case 'decision':
      return 'decision';
    default:
      return assertNever(kind);
  }
}
