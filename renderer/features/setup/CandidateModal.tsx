import { App, AutoComplete, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useRef } from 'react';
import {
  type Candidate,
  type CandidateInput,
  candidateInputSchema,
  identityOf,
} from '../../../shared/assessment/candidate.ts';
import { schemaRule } from '../../ui/schemaRule.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { DayField } from './DayField.tsx';
import { useRoster } from './useRoster.ts';

interface Props {
  /** Whom to change; null to add one. */
  readonly candidate: Candidate | null;
  readonly existing: readonly Candidate[];
  readonly onClose: () => void;
}

const { shape } = candidateInputSchema;

/** One candidate by hand: added (and the next after it) or changed. */
export function CandidateModal({ candidate, existing, onClose }: Props) {
  const { parsed } = useAssessment();
  const { assessmentId, add, update } = useRoster();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const [form] = Form.useForm<CandidateInput>();
  const goesOn = useRef(false);
  const others = new Set(existing.filter(({ id }) => id !== candidate?.id).map(identityOf));

  const save = async (values: CandidateInput) => {
    const details = { ...values, name: values.name.trim(), parent: values.parent.trim() };
    try {
      if (candidate) await update.mutateAsync({ candidateId: candidate.id, details });
      else await add.mutateAsync({ assessmentId, candidates: [details] });
      void message.success(candidate ? '已保存' : `已加入“${details.name}”`);
      if (!goesOn.current) return onClose();
      form.resetFields(['name', 'secretary', 'memberCount', 'foundedOn']);
      form.focusField('name');
    } catch (error) {
      showProblem(error);
    }
  };
  const submit = (isMore: boolean) => {
    goesOn.current = isMore;
    form.submit();
  };

  return (
    <Modal
      title={candidate ? '编辑参评单位' : '添加参评单位'}
      open
      width={640}
      onCancel={onClose}
      mask={{ closable: false }}
      afterOpenChange={() => form.focusField('name')}
      footer={[
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        !candidate && (
          <Button key="more" loading={add.isPending} onClick={() => submit(true)}>
            保存并继续添加
          </Button>
        ),
        <Button
          key="save"
          type="primary"
          loading={add.isPending || update.isPending}
          onClick={() => submit(false)}
        >
          保存
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={candidate ?? blankCandidate(parsed.candidateKinds)}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="name"
          label="单位名称"
          required
          dependencies={['parent']}
          rules={[
            schemaRule(shape.name),
            ({ getFieldValue }) => ({
              validator: async (_, name: string) => {
                const isTaken = others.has(identityOf({ name, parent: getFieldValue('parent') ?? '' }));
                if (isTaken) throw new Error('这个单位已在名单中；确有同名单位的，请写明上级单位');
              },
            }),
          ]}
        >
          <Input onPressEnter={() => submit(!candidate)} />
        </Form.Item>
        <div className="candidate-fields">
          <Form.Item name="kind" label="类型" required rules={[schemaRule(shape.kind)]}>
            <AutoComplete options={parsed.candidateKinds.map((kind) => ({ value: kind }))} />
          </Form.Item>
          <Form.Item name="parent" label="上级单位" rules={[schemaRule(shape.parent)]}>
            <Input />
          </Form.Item>
          <Form.Item name="secretary" label="书记" rules={[schemaRule(shape.secretary)]}>
            <Input />
          </Form.Item>
          <Form.Item name="memberCount" label="党员人数">
            <InputNumber min={0} max={100_000} precision={0} suffix="人" />
          </Form.Item>
          <DayField name="foundedOn" label="成立日期" />
        </div>
      </Form>
    </Modal>
  );
}

function blankCandidate(kinds: readonly string[]): CandidateInput {
  return { name: '', kind: kinds[0] ?? '', parent: '', secretary: '', memberCount: null, foundedOn: null };
}
