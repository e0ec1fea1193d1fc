import { AutoComplete, Form, Input, Modal } from 'antd';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { today } from '../../ui/today.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';

interface Props {
  readonly candidateId: string;
  readonly entryKey: string;
  readonly stepName: string;
  readonly onClose: () => void;
}

interface Waiver {
  readonly by: string;
  readonly reason: string;
}

/** 略过: lets a step pass for a reason, which goes into the log with who and when. */
export function WaiveDialog({ candidateId, entryKey, stepName, onClose }: Props) {
  const { panel } = useAssessment();
  const [form] = Form.useForm<Waiver>();
  const showProblem = useProblem();
  const { mutateAsync, isPending } = useSetEntries();
  const chair = panel.find(({ isChair }) => isChair)?.name ?? '';
  const waive = async ({ by, reason }: Waiver) => {
    const content = { by: by.trim(), on: today(), reason: reason.trim() };
    try {
      await mutateAsync([{ kind: 'step-waiver', candidateId, key: entryKey, content }]);
      onClose();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Modal
      open
      title={`略过“${stepName}”`}
      okText="略过"
      cancelText="返回"
      confirmLoading={isPending}
      onCancel={onClose}
      onOk={form.submit}
    >
      <p>只对这个单位的这一步有效，日期记为今天（{today()}）。理由记入操作记录，可以收回。</p>
      <Form form={form} layout="vertical" initialValues={{ by: chair, reason: '' }} onFinish={waive}>
        <Form.Item name="by" label="经办人" rules={[{ required: true, whitespace: true, max: 40 }]}>
          <AutoComplete options={panel.map(({ name }) => ({ value: name }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
