import { noteOf } from '../../../shared/sheet/sheet.ts';
import { useTypedText } from '../../ui/saving/useTypedText.ts';
import type { OpenSheet } from './useSheet.ts';

interface Props {
  readonly itemId: string;
  readonly sheet: OpenSheet;
  readonly isLocked: boolean;
  /** Whether the remark takes the focus as it appears. */
  readonly isFocused: boolean;
}

/** The panel's remark and evidence note on an item. */
export function ItemNotes(props: Props) {
  return (
    <div className="notes">
      <NoteField {...props} label="备注" part="remark" />
      <NoteField {...props} label="佐证材料" part="evidence" isFocused={false} />
    </div>
  );
}

function NoteField({
  label,
  part,
  itemId,
  sheet,
  isLocked,
  isFocused,
}: Props & { readonly label: string; readonly part: 'remark' | 'evidence' }) {
  const draft = useTypedText({
    of: { field: noteField(itemId, part), at: itemId, ruleId: null, name: `${itemId} ${label}` },
    value: noteOf(sheet.content, itemId)[part],
    format: (words) => words,
    parse: (words) => (words.length > 2000 ? { problem: '不超过 2000 字' } : { value: words }),
    commit: (words) => sheet.change({ items: { [itemId]: { [part]: words } } }),
  });
  return (
    <div className="note">
      <span>{label}</span>
      <textarea
        className="field note-text"
        rows={2}
        data-note={part}
        {...draft.field}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
        autoFocus={isFocused}
        aria-label={`${itemId} ${label}`}
        title={draft.problem ?? undefined}
        disabled={isLocked}
      />
    </div>
  );
}

/** The name of a note's field among the sheet's drafts. */
export function noteField(itemId: string, part: 'remark' | 'evidence'): string {
  return `${itemId} ${part}`;
}
