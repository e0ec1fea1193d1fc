import { Alert, Form } from 'antd';
import { FormModal } from '../../ui/FormModal.tsx';
import { useIsFixed } from '../../ui/register/useIsFixed.ts';
import { ReasonField } from '../../ui/signed/ReasonField.tsx';

interface Props {
  readonly onClose: () => void;
  /** Ends once it was taken or refused. */
  readonly onReopen: (reason: string) => Promise<unknown>;
}

/** 退回修改: opens a locked sheet again, for a reason that goes into the log; not after 公示 has begun. */
export function ReopenDialog({ isOpen, ...props }: Props & { readonly isOpen: boolean }) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, onReopen }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const isFixed = useIsFixed();
  return (
    <FormModal
      title="退回修改"
      okText="退回修改"
      form={form}
      initialValues={{ reason: '' }}
      isBarred={isFixed}
      onSubmit={({ reason }) => onReopen(reason.trim())}
      onClose={onClose}
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
          <p>退回后原签字作废，修改完须重新签字确认。理由记入操作记录。</p>
          <ReasonField label="退回修改的理由" maxLength={500} />
        </>
      )}
    </FormModal>
  );
}
