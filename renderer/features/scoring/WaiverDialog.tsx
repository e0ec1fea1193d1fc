import { App, Form, Input } from 'antd';
import { FormModal } from '../../ui/FormModal.tsx';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { today } from '../../ui/today.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';

interface Props {
  readonly candidateId: string;
  /** Of the waiver: round/step. */
  readonly entryKey: string;
  /** The step's name. */
  readonly name: string;
  readonly onClose: () => void;
}

interface Fields {
  readonly reason: string;
  readonly by: string;
}

/** 略过: lets a step be left out, for a reason that stays with it. */
export function WaiverDialog({ candidateId, entryKey, name, onClose }: Props) {
  const { panel } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const set = useSetEntries();
  const [form] = Form.useForm<Fields>();
  const save = async ({ reason, by }: Fields) => {
    const content = { reason: reason.trim(), by: by.trim(), on: today() };
    try {
      await set.mutateAsync([{ kind: 'step-waiver', candidateId, key: entryKey, content }]);
      void message.success(`“${name}”已略过`);
      onClose();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <FormModal
      title={`略过“${name}”`}
      okText="略过"
      form={form}
      initialValues={{ reason: '', by: panel.find(({ isChair }) => isChair)?.name ?? '' }}
      isSaving={set.isPending}
      lead={<p>三个步骤按先后进行。确需略过的，写明理由；理由和经办人记入操作记录。</p>}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, message: '请写明略过的理由' }]}
      >
        <Input.TextArea autoFocus rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item
        name="by"
        label="经办人"
        rules={[{ required: true, whitespace: true, message: '请写明经办人' }]}
      >
        <Input maxLength={40} />
      </Form.Item>
    </FormModal>
  );
}
