import type { Outbox } from './Outbox.ts';
import { holdPage } from './pageHolds.ts';

const outboxes = new Map<string, unknown>();

/**
 * The outbox of that name, one a window, so that what could not be saved yet is kept on other screens too, and holds the
 * page. It is made when it is first asked for.
 */
export function outboxOf<C>(name: string, make: () => Outbox<C>): Outbox<C> {
  const known = outboxes.get(name);
  if (known) return known as Outbox<C>; // Safe: a name is used by one maker.
  const outbox = make();
  outboxes.set(name, outbox);
  holdPage({ isOpen: outbox.hasUnsaved });
  return outbox;
}
