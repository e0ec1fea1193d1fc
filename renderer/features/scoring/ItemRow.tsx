import { type ReactNode, useState } from 'react';
import { contentWords } from '../../../shared/scheme/contentWords.ts';
import { headsOf } from '../../../shared/scheme/formHeads.ts';
import { maxWords } from '../../../shared/scheme/maxWords.ts';
import type { Item } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { scoreItem } from '../../../shared/scoring/scoreItem.ts';
import { sheetPointsWords } from '../../../shared/scoring/sheetPoints.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { itemState } from '../../../shared/sheet/itemState.ts';
import { scoreLimit } from '../../../shared/sheet/scoreLimit.ts';
import { noteOf } from '../../../shared/sheet/sheet.ts';
import { useFieldDraft } from '../../ui/saving/draftPlace.ts';
import { formColumns } from './formColumns.ts';
import { ItemFurther } from './ItemFurther.tsx';
import { ItemNotes, noteField } from './ItemNotes.tsx';
import { itemStateLook } from './itemStateLook.ts';
import { NotApplicableEntry } from './NotApplicableEntry.tsx';
import { OtherScore } from './OtherScore.tsx';
import { scoreOf } from './partsOf.ts';
import { RuleEntry } from './RuleEntry.tsx';
import type { SheetView } from './sheetView.ts';

interface Props extends SheetView {
  readonly item: Item;
  /** 项目's merged cell, on the first row of its dimension. */
  readonly lead: ReactNode;
  /** The middle level, on the first item of those that share it. */
  readonly group: string | null;
}

/** One line of the form: 考评内容, 考评分数, 考评标准 with its entries, 考评得分. */
export function ItemRow({ item, lead, group, form, sheet, parts, isLocked, onExplain }: Props) {
  const { content } = sheet;
  const facts = factsOf(content, sheet);
  const note = noteOf(content, item.id);
  const [isOpen, setOpen] = useState(false);
  const drafts = [useFieldDraft(noteField(item.id, 'remark')), useFieldDraft(noteField(item.id, 'evidence'))];
  const hasNotes = note.remark !== '' || note.evidence !== '' || drafts.some(Boolean);
  const state = itemState(item, content, sheet);
  const score = scoreItem(item, facts, form.capAdditions);
  const limit = scoreLimit(item, facts, form.capAdditions);
  const look = itemStateLook[state];
  const index = form.items.indexOf(item);
  const canMark = !isLocked && (state === 'unseen' || state === 'clear');
  return (
    <tr data-item={item.id} className={`item item-${state}`}>
      {lead}
      <td className="item-content">
        {group !== null && <small className="item-group">{group}</small>}
        <strong>{item.id}</strong> {contentWords(item)}
      </td>
      <td className="item-max" data-head={headsOf(form).points}>
        {maxWords(item)}
      </td>
      <td className="item-rules">
        {state === 'notApplicable' ? (
          <details>
            <summary>考评标准</summary>
            <p className="standard">{wordsOf(item.standard)}</p>
          </details>
        ) : (
          <p className="standard">{wordsOf(item.standard)}</p>
        )}
        {state !== 'notApplicable' &&
          item.rules.map((rule) => (
            <RuleEntry
              key={rule.id}
              rule={rule}
              item={item}
              sheet={sheet}
              isLocked={isLocked}
              capAdditions={form.capAdditions}
              limit={limit}
            />
          ))}
        <ItemFurther item={item} form={form} />
        <NotApplicableEntry item={item} sheet={sheet} isLocked={isLocked} />
        {isOpen || hasNotes ? (
          <ItemNotes itemId={item.id} sheet={sheet} isLocked={isLocked} isFocused={isOpen} />
        ) : (
          !isLocked && (
            <button
              type="button"
              tabIndex={-1}
              className="note-open"
              data-open-notes=""
              onClick={() => setOpen(true)}
            >
              写备注、佐证
            </button>
          )
        )}
      </td>
      {formColumns(parts).map((column) =>
        column === 'own' ? (
          <td
            key="own"
            className="item-score"
            data-head={parts ? wordsOf(parts.own.name) : headsOf(form).score}
          >
            <button
              type="button"
              className="score"
              tabIndex={-1}
              data-explain=""
              title="看这个分数怎么来的"
              onClick={() => onExplain({ kind: 'item', itemId: item.id })}
            >
              {sheetPointsWords(score)}
            </button>
            <button
              type="button"
              className={`state state-${state}`}
              tabIndex={-1}
              data-seen=""
              disabled={!canMark}
              title={canMark ? (note.seen ? '取消“已核”' : '标为已核、未发现问题') : look.words}
              onClick={() => sheet.change({ items: { [item.id]: { seen: !note.seen } } })}
            >
              <span aria-hidden="true">{look.sign}</span> {look.words}
            </button>
          </td>
        ) : (
          <OtherScore key={column.part.id} column={column} score={scoreOf(column)?.items[index]} />
        ),
      )}
    </tr>
  );
}
