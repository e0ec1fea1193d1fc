import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import { noticeEntry } from './noticeEntries.ts';
import { useSave } from './useSave.ts';

interface Props {
  readonly publicity: Publicity;
  readonly onClose: () => void;
  readonly onReplaced: () => void;
}

/** 另拟一份代替: what the new notice says about what changed and why, before it is drafted. */
export function ReplaceDialog({ publicity, onClose, onReplaced }: Props) {
  const { state, proposed } = publicity;
  const { save, isSaving } = useSave();
  const [changes, setChanges] = useState(proposed.notice.changes);
  const [isTried, setTried] = useState(false);
  const isMissing = changes.trim() === '';
  const draft = async () => {
    setTried(true);
    if (isMissing) return;
    const entry = noticeEntry(String(state.issues.length + 1), { ...proposed.notice, changes });
    if (!(await save([entry], '新的公示稿已拟好'))) return;
    onReplaced();
    onClose();
  };
  return (
    <Modal
      title="另拟一份代替"
      open
      width={680}
      okText="拟写新的公示"
      cancelText="取消"
      confirmLoading={isSaving}
      mask={{ closable: false }}
      keyboard={false}
      onOk={() => void draft()}
      onCancel={onClose}
    >
      <p>新的公示签发后，现在这一份标为“已被代替”并保留。请写明改了什么、为什么，这段文字印在新的公示上。</p>
      <Input.TextArea
        aria-label="改动和理由"
        rows={6}
        maxLength={2000}
        value={changes}
        status={isTried && isMissing ? 'error' : ''}
        onChange={({ target }) => setChanges(target.value)}
      />
      {isTried && isMissing && <p className="pub-warn">请写明改了什么、为什么</p>}
    </Modal>
  );
}
