import { Form, Input } from 'antd';
import type { Missing } from '../../../shared/flow/flowState.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { useLastBy } from '../../ui/register/useLastBy.ts';
import { today } from '../../ui/today.ts';
import { MissingList } from './MissingList.tsx';

/** Who does it, on which day, and why. */
export interface Signing {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

interface Props {
  readonly title: string;
  /** What it means, above the fields. */
  readonly lead: string;
  readonly missing?: readonly Missing[];
  /** What the reason is called; none is asked for where it is absent. */
  readonly reasonLabel?: string;
  readonly isReasonRequired?: boolean;
  /** The day must not lie before it. */
  readonly notBefore?: string | undefined;
  readonly okText: string;
  readonly isSaving: boolean;
  readonly onSave: (signing: Signing) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A step that somebody takes: the day, the name and, where it takes one, the reason. */
export function MoveModal(props: Props) {
  const { title, lead, missing = [], reasonLabel, isReasonRequired = false, notBefore, okText } = props;
  const { isSaving, onSave, onClose } = props;
  const [form] = Form.useForm<Signing>();
  const [lastBy, keepBy] = useLastBy();
  const save = async ({ by, on, reason = '' }: Signing) => {
    const isSaved = await onSave({ by: by.trim(), on, reason: reason.trim() });
    if (!isSaved) return;
    keepBy(by.trim());
    onClose();
  };
  return (
    <FormModal
      title={title}
      okText={okText}
      form={form}
      initialValues={{ by: lastBy, on: today(), reason: '' }}
      width={600}
      isSaving={isSaving}
      lead={
        <>
          <p>{lead}</p>
          {missing.length > 0 && <MissingList missing={missing} />}
        </>
      }
      onSubmit={save}
      onClose={onClose}
    >
      <div className="flow-signing">
        <Form.Item
          name="on"
          label="日期"
          required
          rules={[{ validator: (_, day: string | null) => checkDay(day, notBefore) }]}
        >
          <DayBox />
        </Form.Item>
        <Form.Item
          name="by"
          label="经办人"
          rules={[
            { required: true, whitespace: true, message: '请写明经办人' },
            { max: 40, message: '姓名不能超过 40 个字' },
          ]}
        >
          <Input />
        </Form.Item>
      </div>
      {reasonLabel && (
        <Form.Item
          name="reason"
          label={reasonLabel}
          rules={[
            { required: isReasonRequired, whitespace: true, message: `请写明${reasonLabel}` },
            { max: 2000, message: '不能超过 2000 字' },
          ]}
        >
          <Input.TextArea rows={3} />
        </Form.Item>
      )}
    </FormModal>
  );
}

function checkDay(day: string | null, notBefore: string | undefined): Promise<void> {
  if (day === null) return Promise.reject(new Error('请填写日期'));
  if (day > today()) return Promise.reject(new Error('日期不能晚于今天'));
  return notBefore !== undefined && day < notBefore
    ? Promise.reject(new Error(`日期不能早于上一次变动的 ${notBefore}`))
    : Promise.resolve();
}
