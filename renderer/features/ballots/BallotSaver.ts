import type { Ballot } from '../../../shared/ballot/ballot.ts';
import { type Problem, problemOf } from '../../api/problem.ts';

/** A ballot on its way to the file. */
export interface PendingBallot {
  readonly candidateId: string;
  readonly key: string;
  readonly ballot: Ballot;
}

/** What the screen says: saved, on its way, or not saved (and why) and tried again. */
export type BallotSaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly problem: Problem };

export interface BallotSaverPorts {
  send(pending: PendingBallot): Promise<unknown>;
  /** Puts what was committed where the screen reads it, before it is no longer pending. */
  onSaved(pending: PendingBallot): Promise<void>;
  /** The data does not allow it; it is dropped and the person told. */
  onRefused(pending: PendingBallot, error: unknown): void;
  /** Nothing has been on its way for a while. */
  onIdle(): void;
}

const pause = 250;
const retryAfter = 2000;
const idleAfter = 800;

/**
 * Saves ballots in the background: what is entered within a moment goes as one, the newest counts of a ballot stand for
 * the older ones, and each is kept until it is committed. Lives as long as the window.
 */
export class BallotSaver {
  readonly #waiting = new Map<string, PendingBallot>();
  #sending: PendingBallot | null = null;
  #state: BallotSaveState = { kind: 'saved' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether what waits goes one after the other without a pause. */
  #isHurried = false;
  #version = 0;
  /** Texts that cannot be taken, by field; they stay on screen until they are put right. */
  readonly #wrongTexts = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  readonly #ports: BallotSaverPorts;

  constructor(ports: BallotSaverPorts) {
    this.#ports = ports;
  }

  /** Moves whenever anything here changes. */
  version = (): number => this.#version;
  state = (): BallotSaveState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What was entered and is not committed yet; null where nothing is. */
  find(candidateId: string, key: string): Ballot | null {
    const id = idOf(candidateId, key);
    const sending = this.#sending;
    const isSent = sending !== null && idOf(sending.candidateId, sending.key) === id;
    return this.#waiting.get(id)?.ballot ?? (isSent ? sending.ballot : null);
  }

  /** Whether something on screen is not in the file: on its way, or not to be taken. */
  hasUnsaved(): boolean {
    return this.#waiting.size > 0 || this.#sending !== null || this.#wrongTexts.size > 0;
  }

  wrongText(field: string): string | null {
    return this.#wrongTexts.get(field) ?? null;
  }

  /** Whether a field of the candidate holds a text that cannot be taken. */
  hasWrong(candidateId: string): boolean {
    return [...this.#wrongTexts.keys()].some((field) => field.startsWith(`${candidateId}\u0000`));
  }

  keepWrong(field: string, text: string | null): void {
    if (text === null) this.#wrongTexts.delete(field);
    else this.#wrongTexts.set(field, text);
    this.#tell();
  }

  save(pending: PendingBallot): void {
    this.#waiting.set(idOf(pending.candidateId, pending.key), pending);
    if (this.#state.kind === 'saved') this.#state = { kind: 'saving' };
    this.#tell();
    if (this.#state.kind === 'saving') this.#later(pause);
  }

  /** Sends at once all that waits. */
  flush = (): void => {
    this.#isHurried = this.#waiting.size > 0;
    void this.#pump();
  };

  #later(after: number): void {
    this.#timer ??= setTimeout(() => void this.#pump(), after);
  }

  async #pump(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [entry] = this.#waiting;
    if (this.#sending || !entry) return;
    const [id, next] = entry;
    clearTimeout(this.#idleTimer);
    this.#waiting.delete(id);
    this.#sending = next;
    try {
      await this.#ports.send(next);
      await this.#ports.onSaved(next);
      this.#sending = null;
      this.#state = { kind: this.#waiting.size === 0 ? 'saved' : 'saving' };
    } catch (error) {
      this.#sending = null;
      this.#fail(id, next, error);
    }
    this.#tell();
    this.#goOn();
  }

  #goOn(): void {
    if (this.#state.kind === 'saved') this.#idleTimer = setTimeout(this.#ports.onIdle, idleAfter);
    if (this.#state.kind !== 'saving') this.#isHurried = false;
    else if (this.#isHurried) void this.#pump();
    else this.#later(pause);
  }

  #fail(id: string, pending: PendingBallot, error: unknown): void {
    const problem = problemOf(error);
    if (problem.isPassing) {
      // What was entered since stands for it.
      if (!this.#waiting.has(id)) this.#waiting.set(id, pending);
      this.#state = { kind: 'unsaved', problem };
      this.#later(retryAfter);
    } else {
      this.#waiting.delete(id);
      this.#state = { kind: this.#waiting.size === 0 ? 'saved' : 'saving' };
      this.#ports.onRefused(pending, error);
    }
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function idOf(candidateId: string, key: string): string {
  return `${candidateId}\u0000${key}`;
}
