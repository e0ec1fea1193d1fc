import { useEffect } from 'react';
import { useTell } from '../../ui/dialog/useTell.tsx';
import { draftLine } from '../../ui/saving/Drafts.ts';
import { drafts } from '../../ui/saving/draftPlace.ts';
import type { OpenSheet } from './useSheet.ts';

/**
 * Keeps the drafts in step with the sheet on screen: those of fields that are gone go too; those on a sheet that was
 * signed meanwhile are shown to the person once, because the locked fields cannot show them.
 */
export function useDraftsKept(sheet: OpenSheet | null): void {
  const tell = useTell();
  useEffect(() => {
    if (!sheet) return;
    const { sheetId, submission } = sheet;
    const left = submission ? drafts.of(sheetId) : [];
    drafts.dropUnshown(sheetId);
    if (left.length === 0) return;
    for (const { field } of left) drafts.drop(sheetId, field);
    tell('warning', {
      title: '评分表已签字确认并锁定，下面的填写没有保存',
      lines: left.map(draftLine),
    });
  });
}
