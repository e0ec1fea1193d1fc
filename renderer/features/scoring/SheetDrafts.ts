/** A field of a sheet in which something can be typed. */
export interface DraftPlace {
  /** Unlike every other field of the sheet. */
  readonly field: string;
  /** The item or veto. */
  readonly at: string;
  readonly ruleId: string | null;
  /** What the field is called in a sentence. */
  readonly name: string;
}

/** What stands in a field and is not committed. */
export interface SheetDraft extends DraftPlace {
  readonly candidateId: string;
  readonly text: string;
  /** Why it cannot be taken; null where it can. */
  readonly problem: string | null;
  /** Whether the person is still at it; false once it rested and could not be taken. */
  readonly isTyping: boolean;
}

/** The open drafts of all sheets, kept until they are committed or given up, also while their sheet is not shown. */
export class SheetDrafts {
  #drafts: readonly SheetDraft[] = [];
  readonly #flushes = new Map<string, () => void>();
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Every draft of every sheet. */
  all(): readonly SheetDraft[] {
    return this.#drafts;
  }

  /** The drafts of a sheet. */
  of(candidateId: string): SheetDraft[] {
    return this.#drafts.filter((draft) => draft.candidateId === candidateId);
  }

  /** The drafts of a sheet that cannot be taken as they stand, in the order of the form. */
  wrongOn(candidateId: string): SheetDraft[] {
    return this.of(candidateId)
      .filter((draft) => draft.problem !== null)
      .sort((a, b) => a.at.localeCompare(b.at, 'zh-CN', { numeric: true }));
  }

  /** The draft of one field, the same object until it changes. */
  find(candidateId: string, field: string): SheetDraft | undefined {
    return this.#drafts.find((draft) => draft.candidateId === candidateId && draft.field === field);
  }

  /** How the sheet stands: something is being typed, something cannot be taken, or (null) there is no draft. */
  stateOf(candidateId: string): 'typing' | 'wrong' | null {
    const drafts = this.of(candidateId);
    if (drafts.some((draft) => draft.isTyping)) return 'typing';
    return drafts.length > 0 ? 'wrong' : null;
  }

  put(draft: SheetDraft): void {
    const others = this.#without((other) => isSameField(other, draft));
    this.#set([...others, draft]);
  }

  /** Notes that a draft rests as it is. */
  settle(candidateId: string, field: string): void {
    const draft = this.find(candidateId, field);
    if (draft?.isTyping) this.put({ ...draft, isTyping: false });
  }

  drop(candidateId: string, field: string): void {
    const rest = this.#without((draft) => draft.candidateId === candidateId && draft.field === field);
    if (rest.length < this.#drafts.length) this.#set(rest);
  }

  dropAll(candidateId: string): void {
    if (this.of(candidateId).length > 0)
      this.#set(this.#without((draft) => draft.candidateId === candidateId));
  }

  /** Drops the drafts of fields that the sheet on screen does not have any more, as of a fact taken back. */
  dropUnshown(candidateId: string): void {
    for (const { field } of this.of(candidateId)) {
      if (!this.#flushes.has(keyOf(candidateId, field))) this.drop(candidateId, field);
    }
  }

  /** A field that is on screen, and how its draft is committed; the field calls what comes back when it goes. */
  attach(candidateId: string, field: string, flush: () => void): () => void {
    const key = keyOf(candidateId, field);
    this.#flushes.set(key, flush);
    return () => this.#flushes.delete(key);
  }

  /** Commits at once every draft that can be taken. */
  flush = (): void => {
    for (const { candidateId, field } of this.#drafts) this.#flushes.get(keyOf(candidateId, field))?.();
  };

  #without(isMeant: (draft: SheetDraft) => boolean): SheetDraft[] {
    return this.#drafts.filter((draft) => !isMeant(draft));
  }

  #set(drafts: readonly SheetDraft[]): void {
    this.#drafts = drafts;
    for (const listener of this.#listeners) listener();
  }
}

/** A draft in one line: where it stands, what it says, and why it is not taken. */
export function draftLine({ name, text, problem }: SheetDraft): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}……` : text;
  return `${name}填的是“${shown}”，没有保存：${problem ?? '请再确认一次'}`;
}

function isSameField(a: SheetDraft, b: SheetDraft): boolean {
  return a.candidateId === b.candidateId && a.field === b.field;
}

function keyOf(candidateId: string, field: string): string {
  return `${candidateId} ${field}`;
}
