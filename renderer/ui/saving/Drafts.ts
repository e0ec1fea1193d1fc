import { innerQuotes } from '../../../shared/text/innerQuotes.ts';

/** A box in which something can be typed. */
export interface DraftField {
  /** Unlike every other box of its place. */
  readonly field: string;
  /** What it belongs to, by which drafts are put in order: an item, a veto, a ballot. */
  readonly at: string;
  readonly ruleId: string | null;
  /** What the box is called in a sentence. */
  readonly name: string;
}

/** What stands in a box and is not on its way yet. */
export interface Draft extends DraftField {
  /** What is filled in: a sheet, the ballots of a candidate. */
  readonly place: string;
  readonly text: string;
  /** Why it cannot be taken; null where it can. */
  readonly problem: string | null;
  /** Whether it can be taken all the same, once the person says so: `problem` is what is asked. */
  readonly isAsked?: boolean;
  /** Whether nothing that is typed after it can mend it, so that it is told while the person is still at it. */
  readonly isSure?: boolean;
  /** Whether the person is still at it; false once it rested and could not be taken. */
  readonly isTyping: boolean;
}

/** The open drafts of all places, kept until they are taken or given up, also while their place is not shown. */
export class Drafts {
  #drafts: readonly Draft[] = [];
  readonly #flushes = new Map<string, () => void>();
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Every draft of every place. */
  all = (): readonly Draft[] => this.#drafts;

  /** The drafts of a place. */
  of(place: string): Draft[] {
    return this.#drafts.filter((draft) => draft.place === place);
  }

  /** The drafts of a place that cannot be taken as they stand, in the order of the form. */
  wrongOn(place: string): Draft[] {
    return inOrder(this.of(place).filter(({ problem }) => problem !== null));
  }

  /** The drafts in boxes on screen that cannot be taken as they stand. */
  wrongOnScreen(): Draft[] {
    return inOrder(this.#drafts.filter((draft) => draft.problem !== null && this.#flushes.has(keyOf(draft))));
  }

  /** The draft of one box, the same object until it changes. */
  find(place: string, field: string): Draft | undefined {
    return this.#drafts.find((draft) => draft.place === place && draft.field === field);
  }

  /** How a place stands: something is being typed, something cannot be taken, or (null) there is no draft. */
  stateOf(place: string): 'typing' | 'wrong' | null {
    const drafts = this.of(place);
    if (drafts.some((draft) => draft.isTyping)) return 'typing';
    return drafts.length > 0 ? 'wrong' : null;
  }

  /** Whether a place holds what the person has left behind: wrong, or in a box that is not on screen. */
  isLeft(place: string): boolean {
    return this.of(place).some((draft) => !draft.isTyping || !this.#flushes.has(keyOf(draft)));
  }

  put(draft: Draft): void {
    this.#set([...this.#drafts.filter((other) => keyOf(other) !== keyOf(draft)), draft]);
  }

  /** Notes that a draft rests as it is. */
  settle(place: string, field: string): void {
    const draft = this.find(place, field);
    if (draft?.isTyping) this.put({ ...draft, isTyping: false });
  }

  drop(place: string, field: string): void {
    const draft = this.find(place, field);
    if (draft) this.#set(this.#drafts.filter((other) => other !== draft));
  }

  /** Drops the drafts of boxes that the place on screen does not have any more, as of a fact taken back. */
  dropUnshown(place: string): void {
    for (const draft of this.of(place)) {
      if (!this.#flushes.has(keyOf(draft))) this.drop(place, draft.field);
    }
  }

  /** A box that is on screen, and how its draft is taken; the box calls what comes back when it goes. */
  attach(place: string, field: string, flush: () => void): () => void {
    const key = keyOf({ place, field });
    this.#flushes.set(key, flush);
    this.#tell();
    return () => {
      this.#flushes.delete(key);
      this.#tell();
    };
  }

  /** Takes at once every draft that can be taken. */
  flush = (): void => {
    for (const draft of this.#drafts) this.#flushes.get(keyOf(draft))?.();
  };

  #set(drafts: readonly Draft[]): void {
    this.#drafts = drafts;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A draft in one line: where it stands, what it says, and why it is not taken. */
export function draftLine({ name, text, problem, isAsked }: Draft): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}……` : text;
  return innerQuotes(
    isAsked
      ? `${name}${problem}，没有保存：请核对，再决定保留还是改回`
      : `${name}填的是“${shown}”，没有保存：${problem ?? '请再确认一次'}`,
  );
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.at.localeCompare(b.at, 'zh-CN', { numeric: true }));
}

function keyOf({ place, field }: Pick<Draft, 'place' | 'field'>): string {
  return `${place}\u0000${field}`;
}
