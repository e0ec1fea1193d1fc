import type { Problem } from '../../api/problem.ts';

/** A change of one part, such as a sheet or a row, on its way to the file. */
export interface Letter<C> {
  readonly part: string;
  readonly change: C;
}

interface Part<C> {
  readonly sent: C | null;
  readonly waiting: C | null;
  /** Why the data does not allow it; then it waits for another change, or to be asked for. */
  readonly refusal: Problem | null;
}

const nothing = { sent: null, waiting: null, refusal: null };

/** What of each part is not in the file: the change that was sent, and, as one, those that wait behind it. */
export class OutboxParts<C> {
  readonly #parts = new Map<string, Part<C>>();
  readonly #join: (earlier: C, later: C) => C;

  constructor(join: (earlier: C, later: C) => C) {
    this.#join = join;
  }

  get isEmpty(): boolean {
    return this.#parts.size === 0;
  }

  names(beginning = ''): string[] {
    return [...this.#parts.keys()].filter((name) => name.startsWith(beginning));
  }

  /** In the order in which it is to be laid over what the file holds. */
  changesOf(part: string): readonly C[] {
    const { sent, waiting } = this.#of(part);
    return [sent, waiting].filter((change) => change !== null);
  }

  refusalOf(part: string): Problem | null {
    return this.#of(part).refusal;
  }

  /** Lets a change wait, behind the one that was sent. */
  put(part: string, change: C): void {
    const { sent, waiting } = this.#of(part);
    this.#parts.set(part, { sent, waiting: this.#joined(waiting, change), refusal: null });
  }

  /** Whether it was among them. */
  giveUp(part: string): boolean {
    return this.#parts.delete(part);
  }

  /** Lets what was refused be sent again. */
  allow(): void {
    for (const [name, part] of this.#parts) this.#parts.set(name, { ...part, refusal: null });
  }

  /** What is to be sent next; null where nothing waits but what was refused. */
  next(): Letter<C> | null {
    for (const [part, { waiting, refusal }] of this.#parts) {
      if (waiting !== null && !refusal) return { part, change: waiting };
    }
    return null;
  }

  noteSent({ part, change }: Letter<C>): void {
    this.#parts.set(part, { sent: change, waiting: null, refusal: null });
  }

  noteSaved({ part }: Letter<C>): void {
    const { waiting } = this.#of(part);
    if (waiting === null) this.#parts.delete(part);
    else this.#parts.set(part, { sent: null, waiting, refusal: null });
  }

  /**
   * Takes back what could not be sent, or was refused, with what was put in since laid over it: all that waits now, null
   * where it was given up meanwhile. It goes to the end: what fails again and again keeps no other back.
   */
  takeBack({ part, change }: Letter<C>, refusal: Problem | null): C | null {
    const { sent, waiting } = this.#of(part);
    if (sent !== change) return null;
    const kept = waiting === null ? change : this.#join(change, waiting);
    this.#parts.delete(part);
    this.#parts.set(part, { sent: null, waiting: kept, refusal });
    return kept;
  }

  #of(part: string): Part<C> {
    return this.#parts.get(part) ?? nothing;
  }

  #joined(earlier: C | null, later: C): C {
    return earlier === null ? later : this.#join(earlier, later);
  }
}
