import { noteOf } from '../../../shared/sheet/sheet.ts';
import type { OpenSheet } from './useSheet.ts';
import { useTypedText } from './useTypedText.ts';

interface Props {
  readonly itemId: string;
  readonly sheet: OpenSheet;
  readonly isLocked: boolean;
}

/** The panel's remark and evidence note on an item. */
export function ItemNotes({ itemId, sheet, isLocked }: Props) {
  return (
    <div className="notes">
      <NoteField label="备注" part="remark" itemId={itemId} sheet={sheet} isLocked={isLocked} />
      <NoteField label="佐证材料" part="evidence" itemId={itemId} sheet={sheet} isLocked={isLocked} />
    </div>
  );
}

function NoteField({
  label,
  part,
  itemId,
  sheet,
  isLocked,
}: Props & { readonly label: string; readonly part: 'remark' | 'evidence' }) {
  const draft = useTypedText({
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
        aria-label={`${itemId} ${label}`}
        aria-invalid={draft.problem !== null}
        title={draft.problem ?? undefined}
        value={draft.text}
        disabled={isLocked}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
    </div>
  );
}
