/** What stands in a text box and is not in the file: being typed, on its way, or refused. */
export interface TextDraft {
  readonly text: string;
  readonly state: 'typing' | 'sent' | 'refused';
}

/** The open drafts by the names of their boxes, each kept until it is in the file or given up, also off screen. */
export class TextDrafts {
  readonly #drafts = new Map<string, TextDraft>();
  readonly #sending = new Map<string, number>();
  readonly #flushes = new Map<string, () => void>();
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isEmpty(): boolean {
    return this.#drafts.size === 0;
  }

  /** The draft of a box, the same object until it changes. */
  find(box: string): TextDraft | undefined {
    return this.#drafts.get(box);
  }

  /** Whether a draft in that state stands in a box whose name begins so. */
  has(beginning: string, state: TextDraft['state']): boolean {
    return [...this.#drafts].some(([box, draft]) => box.startsWith(beginning) && draft.state === state);
  }

  /** Whether something was left unsaved under that beginning: refused, or in a box that is not on screen any more. */
  isLeft(beginning: string): boolean {
    return [...this.#drafts].some(
      ([box, { state }]) =>
        box.startsWith(beginning) && (state === 'refused' || (state === 'typing' && !this.#flushes.has(box))),
    );
  }

  type(box: string, text: string): void {
    this.#set(box, { text, state: 'typing' });
  }

  drop(box: string): void {
    if (this.#drafts.delete(box)) this.#tell();
  }

  /** Drops every draft whose box begins so. */
  dropAll(beginning: string): void {
    for (const box of [...this.#drafts.keys()]) if (box.startsWith(beginning)) this.drop(box);
  }

  /** Whether a text of the box is on its way, whatever was typed since. */
  isSending(box: string): boolean {
    return this.#sending.has(box);
  }

  /** Sends a draft. It goes once it was taken, stays as refused where not; what was typed meanwhile stays as it is. */
  async send(box: string, save: (text: string) => Promise<boolean>): Promise<void> {
    const draft = this.#drafts.get(box);
    if (!draft) return;
    const sent: TextDraft = { ...draft, state: 'sent' };
    this.#set(box, sent);
    this.#count(box, 1);
    const isTaken = await save(draft.text.trim());
    this.#count(box, -1);
    if (this.#drafts.get(box) !== sent) return;
    if (isTaken) this.drop(box);
    else this.#set(box, { ...draft, state: 'refused' });
  }

  /** A box that is on screen, and how what is being typed in it is sent; it calls what comes back when it goes. */
  attach(box: string, flush: () => void): () => void {
    this.#flushes.set(box, flush);
    this.#tell();
    return () => {
      this.#flushes.delete(box);
      this.#tell();
    };
  }

  /** Sends at once what is being typed. */
  flush = (): void => {
    for (const flush of this.#flushes.values()) flush();
  };

  #count(box: string, more: number): void {
    const now = (this.#sending.get(box) ?? 0) + more;
    if (now === 0) this.#sending.delete(box);
    else this.#sending.set(box, now);
  }

  #set(box: string, draft: TextDraft): void {
    this.#drafts.set(box, draft);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
