import { inverseOf } from '../../../shared/sheet/changeSheet.ts';
import type { SheetChange, SheetContent } from '../../../shared/sheet/sheet.ts';

/** What can be undone and done again on one sheet, since it was opened in this window. */
export class SheetHistory {
  #undo: SheetChange[] = [];
  #redo: SheetChange[] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Remembers a change that is about to be made to the content. */
  note(content: SheetContent, change: SheetChange): void {
    this.#undo.push(inverseOf(content, change));
    this.#redo = [];
  }

  /** The change that takes the last one back; null where there is none. */
  undo(content: SheetContent): SheetChange | null {
    return this.#step(this.#undo, this.#redo, content);
  }

  /** The change that does the last undone one again; null where there is none. */
  redo(content: SheetContent): SheetChange | null {
    return this.#step(this.#redo, this.#undo, content);
  }

  #step(from: SheetChange[], to: SheetChange[], content: SheetContent): SheetChange | null {
    const change = from.pop();
    if (!change) return null;
    to.push(inverseOf(content, change));
    return change;
  }
}
