import { type Problem, problemOf } from '../../api/problem.ts';

/** A change of one part, such as a sheet or a row, on its way to the file. */
export interface Letter<C> {
  readonly part: string;
  readonly change: C;
}

/** How what was put in stands: in the file, on its way, or not saved, and why. */
export type OutboxState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly problem: Problem };

export interface OutboxPorts<C> {
  /** Lays the change on what the file holds and commits it; the instant comes back. */
  send(letter: Letter<C>): Promise<{ readonly savedAt: string | null }>;
  /** One change for two of the same part, the later over the earlier. */
  join(earlier: C, later: C): C;
  /** Puts what was committed where the screens read it, before it is no longer laid over that. */
  onSaved(letter: Letter<C>): void | Promise<void>;
  /** The data does not allow it. It is kept as it is until the part changes, unless it is given up here. */
  onRefused(letter: Letter<C>, error: unknown): void;
  /** Something was committed, and nothing has been on its way for a while. */
  onIdle?(): void;
  /** Calls back after so many milliseconds, unless what comes back is called before. */
  later?(run: () => void, milliseconds: number): () => void;
}

/** What says how an outbox stands, and tries again. */
export type Standing = Pick<Outbox<unknown>, 'subscribe' | 'version' | 'state' | 'retry'>;

interface Part<C> {
  readonly sent: C | null;
  readonly waiting: C | null;
  /** Why the data does not allow it; then it waits for another change, or to be asked for. */
  readonly refusal: Problem | null;
}

const retryAfter = 2000;
const idleAfter = 800;
const nothing = { sent: null, waiting: null, refusal: null };

/**
 * What is on its way to the file. Changes go one after the other; those of a part that still wait go as one. Each is
 * kept until it is in the file: a failed one is tried again after a while, with the next change, or when asked; one that
 * the data refuses, with the next change of its part, or when asked. Lives as long as the window.
 *
 * @example outbox.put(sheetId, { values: { '1-1.b': 3 } }); outbox.state().kind // 'saving'
 */
export class Outbox<C> {
  readonly #parts = new Map<string, Part<C>>();
  #turns: (() => Promise<void>)[] = [];
  #failure: Problem | null = null;
  #savedAt: string | null = null;
  #commits = 0;
  #commitsRead = 0;
  #version = 0;
  #isBusy = false;
  #cancelRetry = () => {};
  #cancelIdle = () => {};
  readonly #listeners = new Set<() => void>();
  readonly #ports: OutboxPorts<C>;

  constructor(ports: OutboxPorts<C>) {
    this.#ports = ports;
  }

  /** Moves whenever anything here changes. */
  version = (): number => this.#version;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How many changes were committed. What was read while this moved may be older than what is on screen. */
  get commits(): number {
    return this.#commits;
  }

  /** Whether anything is not in the file. */
  hasUnsaved = (): boolean => this.#parts.size > 0 || this.#isBusy;

  /** What of a part is not in the file, in the order in which it is to be laid over what is. */
  changesOf(part: string): readonly C[] {
    const { sent, waiting } = this.#parts.get(part) ?? nothing;
    return [sent, waiting].filter((change) => change !== null);
  }

  /** Everything that is not in the file. */
  changes(): readonly C[] {
    return [...this.#parts.keys()].flatMap((part) => this.changesOf(part));
  }

  /** How the parts stand whose names begin so. Without a connection none of them is saved. */
  state(beginning = ''): OutboxState {
    const own = [...this.#parts].flatMap(([name, part]) => (name.startsWith(beginning) ? [part] : []));
    const problem = own.find(({ refusal }) => refusal)?.refusal ?? (own.length > 0 ? this.#failure : null);
    if (problem) return { kind: 'unsaved', problem };
    if (own.length > 0 || (this.#isBusy && this.#turns.length > 0)) return { kind: 'saving' };
    return { kind: 'saved', at: this.#savedAt };
  }

  /** Sends a change as soon as those before it are done. */
  put(part: string, change: C): void {
    const { sent, waiting } = this.#parts.get(part) ?? nothing;
    this.#set(part, { sent, waiting: this.#joined(waiting, change), refusal: null });
    void this.#pump();
  }

  /** Tries at once what could not be saved. */
  retry = (): void => {
    for (const [name, part] of this.#parts) if (part.refusal) this.#set(name, { ...part, refusal: null });
    void this.#pump();
  };

  /** Forgets what of a part is not in the file. */
  giveUp(part: string): void {
    if (this.#parts.delete(part)) this.#tell();
  }

  /** Ends once the part is in the file, with true, or could not be saved. */
  settled(part: string): Promise<boolean> {
    return this.inTurn(async () => !this.#parts.has(part));
  }

  /** Does something once all that waits was tried: what it makes, or its error, comes back. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = new Promise<T>((resolve, reject) => {
      this.#turns = [...this.#turns, () => act().then(resolve, reject)];
    });
    this.#tell();
    void this.#pump();
    return done;
  }

  async #pump(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#cancelRetry();
    this.#cancelIdle();
    let isThrough = true;
    for (;;) {
      const letter = isThrough ? this.#next() : null;
      const [turn] = this.#turns;
      if (letter) isThrough = await this.#deliver(letter);
      else if (turn) await this.#take(turn);
      else break;
    }
    this.#isBusy = false;
    const later = this.#ports.later ?? callLater;
    if (!isThrough) this.#cancelRetry = later(() => void this.#pump(), retryAfter);
    else if (this.#commits > this.#commitsRead) this.#cancelIdle = later(this.#readAnew, idleAfter);
    this.#tell();
  }

  #readAnew = () => {
    this.#commitsRead = this.#commits;
    this.#ports.onIdle?.();
  };

  #next(): Letter<C> | null {
    for (const [part, { waiting, refusal }] of this.#parts) {
      if (waiting !== null && !refusal) return { part, change: waiting };
    }
    return null;
  }

  async #take(turn: () => Promise<void>): Promise<void> {
    await turn();
    this.#turns = this.#turns.slice(1);
    this.#tell();
  }

  /** Whether it got through: it was taken or refused. */
  async #deliver(letter: Letter<C>): Promise<boolean> {
    const { part, change } = letter;
    this.#set(part, { sent: change, waiting: null, refusal: null });
    try {
      const { savedAt } = await this.#ports.send(letter);
      this.#commits += 1;
      this.#failure = null;
      this.#savedAt = savedAt ?? this.#savedAt;
      await this.#ports.onSaved(letter);
      const { waiting } = this.#parts.get(part) ?? nothing;
      if (waiting === null) this.giveUp(part);
      else this.#set(part, { sent: null, waiting, refusal: null });
      return true;
    } catch (error) {
      return this.#fail(letter, error);
    }
  }

  #fail({ part, change }: Letter<C>, error: unknown): boolean {
    const problem = problemOf(error);
    const left = this.#parts.get(part);
    if (problem.isPassing) this.#failure = problem;
    this.#parts.delete(part); // To the end: what fails again and again keeps no other back.
    if (!left) return !problem.isPassing; // It was given up meanwhile.
    const waiting = left.waiting === null ? change : this.#ports.join(change, left.waiting);
    this.#set(part, { sent: null, waiting, refusal: problem.isPassing ? null : problem });
    if (!problem.isPassing) this.#ports.onRefused({ part, change: waiting }, error);
    return !problem.isPassing;
  }

  #joined(earlier: C | null, later: C): C {
    return earlier === null ? later : this.#ports.join(earlier, later);
  }

  #set(name: string, part: Part<C>): void {
    this.#parts.set(name, part);
    this.#tell();
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function callLater(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
