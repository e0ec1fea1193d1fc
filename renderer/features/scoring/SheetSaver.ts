import type { SheetChange } from '../../../shared/sheet/sheet.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { SheetDrafts } from './SheetDrafts.ts';
import { SheetHistory } from './SheetHistory.ts';
import type { SheetPlace } from './sheetPlace.ts';

/** A change on its way to the file. */
export interface Pending extends SheetPlace {
  readonly change: SheetChange;
}

/** What the head of the sheet says: saved, on its way, or not saved (and why) and tried again. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly problem: Problem };

export interface SaverPorts {
  send(pending: Pending): Promise<{ savedAt: string }>;
  onSaved(pending: Pending): void;
  /** The data does not allow the change; it is dropped and the person told. */
  onRefused(pending: Pending, error: unknown): void;
}

const retryAfter = 2000;

/** Sends changes one after the other and keeps each until it is committed. Lives as long as the window. */
export class SheetSaver {
  #queue: readonly Pending[] = [];
  #state: SaveState = { kind: 'saved', at: null };
  #commits = 0;
  /** What stands in fields and is not even on its way. */
  readonly drafts = new SheetDrafts();
  readonly #histories = new Map<string, SheetHistory>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  readonly #ports: SaverPorts;

  constructor(ports: SaverPorts) {
    this.#ports = ports;
  }

  /** What is not committed yet, oldest first; the same array until something changes. */
  pending = (): readonly Pending[] => this.#queue;
  state = (): SaveState => this.#state;

  /** How many changes were committed. A sheet that was read while this moved may be older than what is on screen. */
  get commits(): number {
    return this.#commits;
  }

  /** What can be undone on a sheet, since it was first opened in this window. */
  historyOf(sheetId: string): SheetHistory {
    const history = this.#histories.get(sheetId) ?? new SheetHistory();
    this.#histories.set(sheetId, history);
    return history;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  save(pending: Pending): void {
    this.#queue = [...this.#queue, pending];
    if (this.#state.kind === 'saved') this.#state = { kind: 'saving' };
    this.#tell();
    void this.#pump();
  }

  /** Tries again at once what could not be saved. */
  retry = (): void => {
    clearTimeout(this.#timer);
    void this.#pump();
  };

  async #pump(): Promise<void> {
    const [next] = this.#queue;
    if (this.#isSending || !next) return;
    this.#isSending = true;
    clearTimeout(this.#timer);
    try {
      const { savedAt } = await this.#ports.send(next);
      this.#commits += 1;
      this.#ports.onSaved(next);
      this.#drop({ kind: 'saved', at: savedAt });
    } catch (error) {
      this.#fail(next, error);
    } finally {
      this.#isSending = false;
      this.#tell();
    }
    if (this.#state.kind !== 'unsaved') void this.#pump();
  }

  #fail(pending: Pending, error: unknown): void {
    const problem = problemOf(error);
    if (problem.isPassing) {
      this.#state = { kind: 'unsaved', problem };
      this.#timer = setTimeout(() => void this.#pump(), retryAfter);
    } else {
      this.#drop({ kind: 'saved', at: null });
      this.#ports.onRefused(pending, error);
    }
  }

  #drop(whenDone: SaveState): void {
    this.#queue = this.#queue.slice(1);
    this.#state = this.#queue.length === 0 ? whenDone : { kind: 'saving' };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
