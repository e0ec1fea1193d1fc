import { Button, Input, Space } from 'antd';
import { useContext, useEffect, useState } from 'react';
import type { Item } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { treatmentWords } from '../../../shared/scoring/explainItem.ts';
import { isForOthers, whyNotApplicable } from '../../../shared/scoring/scoreItem.ts';
import { DraftPlace, drafts, useFieldDraft } from '../../ui/saving/draftPlace.ts';
import type { OpenSheet } from './useSheet.ts';

interface Props {
  readonly item: Item;
  readonly sheet: OpenSheet;
  readonly isLocked: boolean;
}

/**
 * 不适用: that the item is for other kinds of organisation; or sets it aside for a reason, where the scheme allows it.
 * Nothing where neither is so.
 */
export function NotApplicableEntry({ item, sheet, isLocked }: Props) {
  const { place } = useContext(DraftPlace);
  const field = `${item.id} notApplicable`;
  const reason = useFieldDraft(field)?.text ?? '';
  const [isAsking, setAsking] = useState(false);
  useEffect(() => drafts.attach(place, field, () => drafts.settle(place, field)), [place, field]);
  if (isForOthers(item, sheet.kind)) {
    return (
      <p className="not-applicable">
        不适用：{whyNotApplicable(item, { kind: sheet.kind })}，{treatmentWords(item)}
      </p>
    );
  }
  if (!item.notApplicable) return null;
  const given = sheet.content.notApplicable[item.id];
  const close = () => {
    setAsking(false);
    drafts.drop(place, field);
  };
  const set = (next: string | null) => {
    close();
    sheet.change({ notApplicable: { [item.id]: next } });
  };
  // It takes effect by the button alone, so that until then the sheet is not left without asking.
  const type = (text: string) => {
    setAsking(true);
    if (text.trim() === '') return drafts.drop(place, field);
    const problem = '原因写好后请按“确定”';
    const of = { field, at: item.id, ruleId: null, name: `${item.id} 不适用的原因` };
    drafts.put({ ...of, place, text, problem, isTyping: false });
  };
  if (given !== undefined) {
    return (
      <p className="not-applicable">
        不适用：{given}，{treatmentWords(item)}
        {!isLocked && (
          <Button type="link" size="small" onClick={() => set(null)}>
            恢复适用
          </Button>
        )}
      </p>
    );
  }
  if (isLocked) return null;
  if (!isAsking && reason === '') {
    return (
      <Button size="small" title={wordsOf(item.notApplicable.note)} onClick={() => setAsking(true)}>
        不适用……
      </Button>
    );
  }
  const isBlank = reason.trim() === '';
  return (
    <Space.Compact>
      <Input
        autoFocus
        data-field={field}
        placeholder="请写明不适用的原因"
        maxLength={500}
        value={reason}
        onChange={(event) => type(event.target.value)}
        onPressEnter={() => !isBlank && set(reason.trim())}
      />
      <Button disabled={isBlank} onClick={() => set(reason.trim())}>
        确定
      </Button>
      <Button onClick={close}>取消</Button>
    </Space.Compact>
  );
}
