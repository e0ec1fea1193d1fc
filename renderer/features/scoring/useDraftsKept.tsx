import { App } from 'antd';
import { useEffect } from 'react';
import { draftLine } from '../../ui/saving/Drafts.ts';
import { drafts } from '../../ui/saving/draftPlace.ts';
import type { OpenSheet } from './useSheet.ts';

/**
 * Keeps the drafts in step with the sheet on screen: those of fields that are gone go too; those on a sheet that was
 * signed meanwhile are shown to the person once, because the locked fields cannot show them.
 */
export function useDraftsKept(sheet: OpenSheet | null): void {
  const { modal } = App.useApp();
  useEffect(() => {
    if (!sheet) return;
    const { sheetId, submission } = sheet;
    const left = submission ? drafts.of(sheetId) : [];
    drafts.dropUnshown(sheetId);
    if (left.length === 0) return;
    for (const { field } of left) drafts.drop(sheetId, field);
    modal.warning({
      title: '评分表已签字确认并锁定，下面的填写没有保存',
      okText: '知道了',
      width: 560,
      content: (
        <ul className="problem-list">
          {left.map((draft) => (
            <li key={draft.field}>{draftLine(draft)}</li>
          ))}
        </ul>
      ),
    });
  });
}
