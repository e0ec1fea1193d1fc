import { Input, Modal } from 'antd';
import { useState } from 'react';

interface Props {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onReopen: (reason: string) => void;
}

/** 退回修改: opens a locked sheet again, for a reason that goes into the log. */
export function ReopenDialog({ isOpen, isBusy, onClose, onReopen }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Modal
      title="退回修改"
      open={isOpen}
      onCancel={onClose}
      afterClose={() => setReason('')}
      okText="退回修改"
      cancelText="返回"
      okButtonProps={{ disabled: reason.trim() === '', loading: isBusy }}
      onOk={() => onReopen(reason)}
    >
      <p>退回后原签字作废，修改完须重新签字确认。原因记入操作记录。</p>
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={500}
        showCount
        placeholder="请写明退回修改的原因"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
