/** Does one thing after the other, in the order in which they were asked for, whether or not those before went well. */
export class SaveQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether something is not done yet. */
  isBusy = (): boolean => this.#waiting > 0;

  /** Ends once everything asked for so far is done or has failed. */
  settled(): Promise<unknown> {
    return this.#last;
  }

  /** What the task makes, or its error, when its turn has come and it is done. */
  run<T>(task: () => Promise<T>): Promise<T> {
    this.#wait(1);
    const done = this.#last.then(task).finally(() => this.#wait(-1));
    this.#last = done.catch(() => undefined);
    return done;
  }

  #wait(more: number): void {
    this.#waiting += more;
    for (const listener of this.#listeners) listener();
  }
}
