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
  readonly sheetId: string;
  readonly text: string;
  /** Why it cannot be taken; null where it can. */
  readonly problem: string | null;
  /** Whether it can be taken all the same, once the person says so: `problem` is what is asked. */
  readonly isAsked?: boolean;
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
  of(sheetId: string): SheetDraft[] {
    return this.#drafts.filter((draft) => draft.sheetId === sheetId);
  }

  /** The drafts of a sheet that cannot be taken as they stand, in the order of the form. */
  wrongOn(sheetId: string): SheetDraft[] {
    return this.of(sheetId)
      .filter((draft) => draft.problem !== null)
      .sort((a, b) => a.at.localeCompare(b.at, 'zh-CN', { numeric: true }));
  }

  /** The draft of one field, the same object until it changes. */
  find(sheetId: string, field: string): SheetDraft | undefined {
    return this.#drafts.find((draft) => draft.sheetId === sheetId && draft.field === field);
  }

  /** How the sheet stands: something is being typed, something cannot be taken, or (null) there is no draft. */
  stateOf(sheetId: string): 'typing' | 'wrong' | null {
    const drafts = this.of(sheetId);
    if (drafts.some((draft) => draft.isTyping)) return 'typing';
    return drafts.length > 0 ? 'wrong' : null;
  }

  put(draft: SheetDraft): void {
    const others = this.#without((other) => isSameField(other, draft));
    this.#set([...others, draft]);
  }

  /** Notes that a draft rests as it is. */
  settle(sheetId: string, field: string): void {
    const draft = this.find(sheetId, field);
    if (draft?.isTyping) this.put({ ...draft, isTyping: false });
  }

  drop(sheetId: string, field: string): void {
    const rest = this.#without((draft) => draft.sheetId === sheetId && draft.field === field);
    if (rest.length < this.#drafts.length) this.#set(rest);
  }

  dropAll(sheetId: string): void {
    if (this.of(sheetId).length > 0) this.#set(this.#without((draft) => draft.sheetId === sheetId));
  }

  /** Drops the drafts of fields that the sheet on screen does not have any more, as of a fact taken back. */
  dropUnshown(sheetId: string): void {
    for (const { field } of this.of(sheetId)) {
      if (!this.#flushes.has(keyOf(sheetId, field))) this.drop(sheetId, field);
    }
  }

  /** A field that is on screen, and how its draft is committed; the field calls what comes back when it goes. */
  attach(sheetId: string, field: string, flush: () => void): () => void {
    const key = keyOf(sheetId, field);
    this.#flushes.set(key, flush);
    return () => this.#flushes.delete(key);
  }

  /** Commits at once every draft that can be taken. */
  flush = (): void => {
    for (const { sheetId, field } of this.#drafts) this.#flushes.get(keyOf(sheetId, field))?.();
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
export function draftLine({ name, text, problem, isAsked }: SheetDraft): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}……` : text;
  return isAsked
    ? `${name}${problem}，没有保存：请核对，再决定保留还是改回`
    : `${name}填的是“${shown}”，没有保存：${problem ?? '请再确认一次'}`;
}

function isSameField(a: SheetDraft, b: SheetDraft): boolean {
  return a.sheetId === b.sheetId && a.field === b.field;
}

function keyOf(sheetId: string, field: string): string {
  return `${sheetId} ${field}`;
}
