import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useIsFixed } from '../../ui/register/useIsFixed.ts';

interface Props {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onReopen: (reason: string) => void;
}

/** 退回修改: opens a locked sheet again, for a reason that goes into the log; not after 公示 has begun. */
export function ReopenDialog({ isOpen, ...props }: Props & { readonly isOpen: boolean }) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ isBusy, onClose, onReopen }: Props) {
  const [reason, setReason] = useState('');
  const isFixed = useIsFixed();
  return (
    <Modal
      title="退回修改"
      open
      mask={{ closable: false }}
      keyboard={false}
      onCancel={onClose}
      okText="退回修改"
      cancelText="返回"
      okButtonProps={{ disabled: reason.trim() === '' || isFixed, loading: isBusy }}
      onOk={() => onReopen(reason)}
    >
      {isFixed ? (
        <Alert
          type="warning"
          showIcon
          className="sign-notice"
          title="公示已经开始，评分表不能直接退回。确需修改的，请先在“流程”中登记更正并写明理由"
        />
      ) : (
        <>
          <p>退回后原签字作废，修改完须重新签字确认。原因记入操作记录。</p>
          <Input.TextArea
            autoFocus
            className="reopen-reason"
            rows={3}
            maxLength={500}
            showCount
            placeholder="请写明退回修改的原因"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
    </Modal>
  );
}
