import { App } from 'antd';
import type { SheetForm } from '../../../shared/scheme/sheet.ts';
import { seeRest } from '../../../shared/sheet/seeRest.ts';
import { noteOf, type SheetChange } from '../../../shared/sheet/sheet.ts';
import { drafts } from '../../ui/saving/draftPlace.ts';
import { focusedField, focusPlace, moveToDue, moveToUnseen } from './entryFocus.ts';
import { openNotes } from './openNotes.ts';
import type { OpenSheet } from './useSheet.ts';

/** The first place that a change touches, where its undoing is seen. */
function placeOf({ values, evidence, totals, items, notApplicable, vetoes }: SheetChange) {
  const [ruleId = null] = Object.keys({ ...values, ...evidence });
  const [at] = Object.keys({ ...totals, ...items, ...notApplicable, ...vetoes });
  return { ruleId, ...(at !== undefined && { at }) };
}

/** What keys and buttons do to the sheet itself; nothing while it is locked or not read yet. */
export function useSheetActions(form: SheetForm, sheet: OpenSheet | null) {
  const { message } = App.useApp();
  const open = sheet && sheet.submission === null ? sheet : null;
  const step = async (way: 'undo' | 'redo', words: string) => {
    const change = open && (await open[way]());
    if (change === 'overwritten') {
      message.warning(`不能${words}：这一处后来已在别处改过，现在显示的是最新内容。`);
    } else if (change) focusPlace(placeOf(change));
  };
  return {
    /** Takes back the entry that stands in the focused field and cannot be taken, else the last change. */
    undo() {
      const field = focusedField();
      const draft = open && field ? drafts.find(open.sheetId, field) : undefined;
      if (draft?.problem) drafts.drop(draft.place, draft.field);
      else void step('undo', '撤销');
    },
    redo: () => void step('redo', '重做'),
    seeItem(itemId: string) {
      if (!open || !form.dimensions.some(({ items }) => items.some(({ id }) => id === itemId))) return;
      open.change({ items: { [itemId]: { seen: !noteOf(open.content, itemId).seen } } });
    },
    seeRestOf(itemId: string) {
      const dimension = form.dimensions.find(({ items }) => items.some((item) => item.id === itemId));
      const change = open && dimension ? seeRest(dimension, open.content, open) : null;
      if (change) open?.change(change);
      if (open && !moveToDue()) moveToUnseen();
    },
    openNotes,
  };
}
