import { inverseOf } from '../../../shared/sheet/changeSheet.ts';
import { isWritten } from '../../../shared/sheet/isWritten.ts';
import type { SheetChange, SheetContent } from '../../../shared/sheet/sheet.ts';

/** A change that was made and the one that takes it back. */
interface Step {
  readonly wrote: SheetChange;
  readonly takeBack: SheetChange;
}

/** The next change to make; 'overwritten' where what was written does not stand any more; null where there is none. */
export type HistoryChange = SheetChange | 'overwritten' | null;

/** What can be undone and done again on one sheet, since it was opened in this window. */
export class SheetHistory {
  #undo: Step[] = [];
  #redo: Step[] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Remembers a change that is about to be made to the content. */
  note(content: SheetContent, change: SheetChange): void {
    this.#undo.push({ wrote: change, takeBack: inverseOf(content, change) });
    this.#redo = [];
  }

  /** The change that takes the last one back. A step that was overwritten since is forgotten. */
  undo(content: SheetContent): HistoryChange {
    return this.#step(this.#undo, this.#redo, content);
  }

  /** The change that does the last undone one again. */
  redo(content: SheetContent): HistoryChange {
    return this.#step(this.#redo, this.#undo, content);
  }

  #step(from: Step[], to: Step[], content: SheetContent): HistoryChange {
    const step = from.pop();
    if (!step) return null;
    if (!isWritten(content, step.wrote)) return 'overwritten';
    to.push({ wrote: step.takeBack, takeBack: inverseOf(content, step.takeBack) });
    return step.takeBack;
  }
}
