import type { Problem } from '../../api/problem.ts';

/** A change of one part, such as a sheet or a row, on its way to the file. */
export interface Letter<C> {
  readonly part: string;
  readonly change: C;
}

export type Letters<C> = readonly [Letter<C>, ...Letter<C>[]];

/** What goes to the file at once: one change, or those that were put in as one block. */
export interface Post<C> {
  readonly letters: Letters<C>;
  /** Which block; null where it is a single change. */
  readonly block: number | null;
}

interface Part<C> {
  readonly sent: C | null;
  readonly waiting: C | null;
  /** The block with which what waits is to go. */
  readonly block: number | null;
  /** Why the data does not allow it; then it waits for another change, or to be asked for. */
  readonly refusal: Problem | null;
}

const nothing = { sent: null, waiting: null, block: null, refusal: null };

/** What of each part is not in the file: the change that was sent, and, as one, those that wait behind it. */
export class OutboxParts<C> {
  readonly #parts = new Map<string, Part<C>>();
  /** Those of the parts that were refused. */
  readonly #refused = new Map<string, Problem>();
  readonly #join: (earlier: C, later: C) => C;

  constructor(join: (earlier: C, later: C) => C) {
    this.#join = join;
  }

  get size(): number {
    return this.#parts.size;
  }

  /** Whether there is one whose name begins so. */
  has(beginning: string): boolean {
    if (beginning === '') return this.#parts.size > 0;
    for (const name of this.#parts.keys()) if (name.startsWith(beginning)) return true;
    return false;
  }

  /** Everything, a part after the other. */
  changes(): readonly C[] {
    return [...this.#parts.keys()].flatMap((part) => this.changesOf(part));
  }

  /** In the order in which it is to be laid over what the file holds. */
  changesOf(part: string): readonly C[] {
    const { sent, waiting } = this.#of(part);
    return [sent, waiting].filter((change) => change !== null);
  }

  /** Why the first of those that begin so is refused; null where none is. */
  refusal(beginning: string): Problem | null {
    for (const [name, problem] of this.#refused) if (name.startsWith(beginning)) return problem;
    return null;
  }

  /** Lets a change wait, behind the one that was sent; with the block, where it belongs to one. */
  put(part: string, change: C, block: number | null = null): void {
    const { sent, waiting, block: before } = this.#of(part);
    this.#set(part, {
      sent,
      waiting: this.#joined(waiting, change),
      block: block ?? (waiting === null ? null : before),
      refusal: null,
    });
  }

  /** Whether it was among them. */
  giveUp(part: string): boolean {
    this.#refused.delete(part);
    return this.#parts.delete(part);
  }

  /** Lets what was refused be sent again. */
  allow(): void {
    for (const name of [...this.#refused.keys()]) this.#set(name, { ...this.#of(name), refusal: null });
  }

  /** What is to be sent next, at most so many changes; null where nothing waits but what was refused. */
  next(most: number): Post<C> | null {
    const letters: Letter<C>[] = [];
    let of: number | null = null;
    for (const [part, { waiting, block, refusal }] of this.#parts) {
      if (waiting === null || refusal || (letters.length > 0 && block !== of)) continue;
      of = block;
      letters.push({ part, change: waiting });
      if (of === null || letters.length >= most) break;
    }
    const [first, ...others] = letters;
    return first ? { letters: [first, ...others], block: of } : null;
  }

  noteSent({ letters }: Post<C>): void {
    for (const { part, change } of letters) this.#set(part, { ...nothing, sent: change });
  }

  noteSaved({ letters }: Post<C>): void {
    for (const { part } of letters) {
      const { waiting, block } = this.#of(part);
      if (waiting === null) this.giveUp(part);
      else this.#set(part, { ...nothing, waiting, block });
    }
  }

  /**
   * Takes back what could not be sent, or was refused, with what was put in since laid over it: all that waits now, but
   * what was given up meanwhile. It goes to the end: what fails again and again keeps no other back.
   */
  takeBack({ letters, block }: Post<C>, refusal: Problem | null): readonly Letter<C>[] {
    return letters.flatMap(({ part, change }) => {
      const { sent, waiting, block: later } = this.#of(part);
      if (sent !== change) return [];
      const kept = waiting === null ? change : this.#join(change, waiting);
      this.giveUp(part);
      this.#set(part, { sent: null, waiting: kept, block: later ?? block, refusal });
      return [{ part, change: kept }];
    });
  }

  #set(name: string, part: Part<C>): void {
    this.#parts.set(name, part);
    if (part.refusal) this.#refused.set(name, part.refusal);
    else this.#refused.delete(name);
  }

  #of(part: string): Part<C> {
    return this.#parts.get(part) ?? nothing;
  }

  #joined(earlier: C | null, later: C): C {
    return earlier === null ? later : this.#join(earlier, later);
  }
}
