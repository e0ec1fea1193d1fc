import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import type { Item } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { OpenSheet } from './useSheet.ts';

interface Props {
  readonly item: Item;
  readonly sheet: OpenSheet;
  readonly isLocked: boolean;
}

/** 不适用: sets the item aside for a reason, where the scheme allows it; nothing where it does not. */
export function NotApplicableEntry({ item, sheet, isLocked }: Props) {
  const [reason, setReason] = useState<string | null>(null);
  if (!item.notApplicable) return null;
  const given = sheet.content.notApplicable[item.id];
  const set = (next: string | null) => sheet.change({ notApplicable: { [item.id]: next } });
  if (given !== undefined) {
    return (
      <p className="not-applicable">
        不适用：{given}
        {!isLocked && (
          <Button type="link" size="small" onClick={() => set(null)}>
            恢复适用
          </Button>
        )}
      </p>
    );
  }
  if (isLocked) return null;
  if (reason === null) {
    return (
      <Button size="small" title={wordsOf(item.notApplicable.note)} onClick={() => setReason('')}>
        不适用……
      </Button>
    );
  }
  const isBlank = reason.trim() === '';
  return (
    <Space.Compact>
      <Input
        autoFocus
        placeholder="请写明不适用的原因"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => !isBlank && set(reason)}
      />
      <Button disabled={isBlank} onClick={() => set(reason)}>
        确定
      </Button>
      <Button onClick={() => setReason(null)}>取消</Button>
    </Space.Compact>
  );
}
