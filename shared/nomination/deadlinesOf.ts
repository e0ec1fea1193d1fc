import type { DeadlineContent } from '../register/content.ts';
import type { Register } from '../register/register.ts';
import type { Deadline } from '../scheme/deadline.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** A day by which something is handed in: the organiser's where it set one, otherwise the document's. */
export interface DueDay extends Deadline {
  /** Who set the day in place of the document's, and by what; null where the document's stands. */
  readonly set: DeadlineContent | null;
}

/**
 * The deadlines of a scheme as they stand in an assessment.
 *
 * @example deadlinesOf(dossier) // [{ id: 'L1', day: '2026-12-10', sentence, set: { basis: '组织部通知', … } }, …]
 */
export function deadlinesOf({
  scheme,
  register,
}: {
  readonly scheme: Pick<Scheme, 'deadlines'>;
  readonly register: Pick<Register, 'find'>;
}): DueDay[] {
  return scheme.deadlines.map((deadline) => {
    const set = register.find('deadline', null, deadline.id);
    return { ...deadline, day: set?.day ?? deadline.day, set };
  });
}
