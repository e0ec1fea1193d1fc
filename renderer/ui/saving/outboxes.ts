import type { Outbox } from './Outbox.ts';
import { holdPage } from './pageHolds.ts';

const outboxes = new Map<string, unknown>();
const settling = new Set<() => Promise<boolean>>();

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
  settling.add(() => outbox.inTurn(async () => outbox.changes().length === 0));
  return outbox;
}

/** Ends once all that is on its way in this window was tried, with whether all of it is saved. */
export async function settleAll(): Promise<boolean> {
  const settled = await Promise.all([...settling].map((settle) => settle()));
  return settled.every((isSaved) => isSaved);
}
