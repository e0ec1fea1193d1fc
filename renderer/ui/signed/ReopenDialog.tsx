import { Alert, Form } from 'antd';
import { isTaskPage } from '../../api/taskDoor.ts';
import { FormModal } from '../FormModal.tsx';
import { PlaceButton } from '../PlaceButton.tsx';
import { useIsFixed } from '../register/useIsFixed.ts';
import { useAssessment } from '../useAssessment.ts';
import { ReasonField } from './ReasonField.tsx';

interface Props {
  /** What is opened again, where the screen does not say so already. */
  readonly what?: string;
  /** What becomes of what was signed. */
  readonly note: string;
  readonly onClose: () => void;
  /** Ends once it was taken or refused. */
  readonly onReopen: (reason: string) => Promise<unknown>;
}

/** 退回修改: opens again what was signed, for a reason that goes into the log; not after 公示 has begun. */
export function ReopenDialog({ what = '', note, onClose, onReopen }: Props) {
  const { id: assessmentId } = useAssessment();
  const [form] = Form.useForm<{ reason: string }>();
  const isFixed = useIsFixed();
  return (
    <FormModal
      title={`退回修改${what}`}
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
          title="公示已经开始，不能直接退回。确需修改的，请先在“流程”中登记更正并写明理由"
          action={<PlaceButton place={{ screen: 'flow', assessmentId }} />}
        />
      ) : (
        <>
          <p>
            {note}理由{isTaskPage ? '只留在这个浏览器里' : '记入操作记录'}。
          </p>
          <ReasonField label="退回修改的理由" maxLength={500} />
        </>
      )}
    </FormModal>
  );
}
