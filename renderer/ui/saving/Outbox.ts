import { type Problem, problemOf } from '../../api/problem.ts';
import { type Letter, type Letters, OutboxParts, type Post } from './OutboxParts.ts';

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
  /** How changes go that were put in as one block, all or none of them; each goes by itself where this is absent. */
  readonly block?: BlockPorts<C>;
  /** Something was committed, and nothing has been on its way for a while. */
  onIdle?(): void;
  /** Calls back after so many milliseconds, unless what comes back is called before. */
  later?(run: () => void, milliseconds: number): () => void;
}

/** As the ports of one change, for several. */
export interface BlockPorts<C> {
  /** So many go at once; a larger block goes in several. */
  readonly most: number;
  send(letters: Letters<C>): Promise<{ readonly savedAt: string | null }>;
  onSaved(letters: Letters<C>): void | Promise<void>;
  onRefused(letters: Letters<C>, error: unknown): void;
}

/** What says how an outbox stands, and tries again. */
export type Standing = Pick<Outbox<unknown>, 'subscribe' | 'version' | 'state' | 'retry' | 'count'>;

const retryAfter = 2000;
const idleAfter = 800;

/**
 * What is on its way to the file. Changes go one after the other; those of a part that still wait go as one. Each is
 * kept until it is in the file: a failed one is tried again after a while, with the next change, or when asked; one that
 * the data refuses, with the next change of its part, or when asked. What was put in as a block goes as one. Lives as long as the window.
 *
 * @example outbox.put(sheetId, { values: { '1-1.b': 3 } }); outbox.state().kind // 'saving'
 */
export class Outbox<C> {
  readonly #parts: OutboxParts<C>;
  #turns: (() => Promise<void>)[] = [];
  #failure: Problem | null = null;
  #savedAt: string | null = null;
  #commits = 0;
  #commitsRead = 0;
  #version = 0;
  #blocks = 0;
  #changes: { readonly version: number; readonly all: readonly C[] } | null = null;
  #isBusy = false;
  #cancelRetry = () => {};
  #cancelIdle = () => {};
  readonly #listeners = new Set<() => void>();
  readonly #ports: OutboxPorts<C>;

  constructor(ports: OutboxPorts<C>) {
    this.#ports = ports;
    this.#parts = new OutboxParts(ports.join);
  }

  /** Moves whenever anything here changes. */
  version = (): number => this.#version;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads from the file, once more where something was committed meanwhile: the answer may be the older one. */
  async readCalm<T>(read: () => Promise<T>): Promise<T> {
    for (;;) {
      const commits = this.#commits;
      const answer = await read();
      if (this.#commits === commits) return answer;
    }
  }

  /** Whether anything is not in the file. */
  hasUnsaved = (): boolean => this.#parts.size > 0 || this.#isBusy;

  /** What of a part is not in the file, in the order in which it is to be laid over what is. */
  changesOf(part: string): readonly C[] {
    return this.#parts.changesOf(part);
  }

  /** Everything that is not in the file; the same from one time to the next while nothing here changes. */
  changes(): readonly C[] {
    if (this.#changes?.version !== this.#version)
      this.#changes = { version: this.#version, all: this.#parts.changes() };
    return this.#changes.all;
  }

  /** Of how many parts something is not in the file. */
  count = (): number => this.#parts.size;

  /** How the parts stand whose names begin so. Without a connection none of them is saved. */
  state(beginning = ''): OutboxState {
    const isOpen = this.#parts.has(beginning);
    const problem = this.#parts.refusal(beginning) ?? (isOpen ? this.#failure : null);
    if (problem) return { kind: 'unsaved', problem };
    if (isOpen || (this.#isBusy && this.#turns.length > 0)) return { kind: 'saving' };
    return { kind: 'saved', at: this.#savedAt };
  }

  /** Sends a change as soon as those before it are done. */
  put(part: string, change: C): void {
    this.#parts.put(part, change);
    this.#tell();
    void this.#pump();
  }

  /** As put, for several changes that go as one: each of them is saved, or none. */
  putBlock(changes: readonly Letter<C>[]): void {
    this.#blocks += 1;
    const block = this.#ports.block && changes.length > 1 ? this.#blocks : null;
    for (const { part, change } of changes) this.#parts.put(part, change, block);
    this.#tell();
    void this.#pump();
  }

  /** Tries at once what could not be saved. */
  retry = (): void => {
    this.#parts.allow();
    this.#tell();
    void this.#pump();
  };

  /** Forgets what of these parts is not in the file. */
  giveUp(...parts: readonly string[]): void {
    if (parts.filter((part) => this.#parts.giveUp(part)).length > 0) this.#tell();
  }

  /** Ends once the part is in the file, with true, or could not be saved. */
  settled(part: string): Promise<boolean> {
    return this.inTurn(async () => this.#parts.changesOf(part).length === 0);
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
      const post = isThrough ? this.#parts.next(this.#ports.block?.most ?? 1) : null;
      const [turn] = this.#turns;
      if (post) isThrough = await this.#deliver(post);
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

  async #take(turn: () => Promise<void>): Promise<void> {
    await turn();
    this.#turns = this.#turns.slice(1);
    this.#tell();
  }

  /** Whether it got through: it was taken or refused. */
  async #deliver(post: Post<C>): Promise<boolean> {
    this.#parts.noteSent(post);
    this.#tell();
    const ports = this.#portsOf(post);
    try {
      const { savedAt } = await ports.send(post.letters);
      this.#commits += 1;
      this.#failure = null;
      this.#savedAt = savedAt ?? this.#savedAt;
      await ports.onSaved(post.letters);
      this.#parts.noteSaved(post);
      this.#tell();
      return true;
    } catch (error) {
      return this.#fail(post, error);
    }
  }

  #fail(post: Post<C>, error: unknown): boolean {
    const problem = problemOf(error);
    const { isPassing } = problem;
    const letters = this.#parts.takeBack(post, isPassing ? null : problem);
    if (isPassing) this.#failure = problem;
    this.#tell();
    const [first, ...others] = letters;
    if (!isPassing && first) this.#portsOf(post).onRefused([first, ...others], error);
    return !isPassing;
  }

  #portsOf({ block }: Post<C>): BlockPorts<C> {
    return (block !== null && this.#ports.block) || oneByOne(this.#ports);
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function oneByOne<C>({ send, onSaved, onRefused }: OutboxPorts<C>): BlockPorts<C> {
  return {
    most: 1,
    send: ([letter]) => send(letter),
    onSaved: ([letter]) => onSaved(letter),
    onRefused: ([letter], error) => onRefused(letter, error),
  };
}

function callLater(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
