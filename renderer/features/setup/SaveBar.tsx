import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useHasUnread } from '../../ui/box/openBoxes.ts';
import { SaveMark, type SaveStand } from '../../ui/saving/SaveWords.tsx';
import type { Draft } from '../../ui/saving/useDraft.ts';

interface Props {
  readonly draft: Pick<Draft<unknown>, 'isDirty' | 'isRestored'>;
  readonly isSaving: boolean;
  readonly saveText: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** Said when what was sent is saved, and something was typed since. */
export const typedMeanwhile = '保存期间又有修改，这些修改尚未保存';

/** Says whether there is something to save, and saves it or gives it up; stays in view. */
export function SaveBar({ draft, isSaving, saveText, onSave, onDiscard, children }: Props) {
  const hasUnread = useHasUnread();
  const isDirty = draft.isDirty || hasUnread;
  return (
    <div className="save-bar">
      <Space wrap>
        <Button
          type={isDirty ? 'primary' : 'default'}
          disabled={!isDirty}
          title={isDirty ? undefined : '没有未保存的修改'}
          loading={isSaving}
          onClick={onSave}
        >
          {saveText}
        </Button>
        {isDirty && (
          <Button disabled={isSaving} onClick={onDiscard}>
            放弃修改
          </Button>
        )}
        <SaveMark stand={hasUnread ? 'wrong' : standOf(draft)} />
      </Space>
      <Space wrap>{children}</Space>
    </div>
  );
}

function standOf({ isDirty, isRestored }: Props['draft']): SaveStand {
  if (!isDirty) return 'clean';
  return isRestored ? 'restored' : 'open';
}
