import { Form, Input } from 'antd';
import { kindNames } from '../../../shared/rectification/newProblem.ts';
import type { Problem } from '../../../shared/register/content.ts';
import { FormModal } from '../../ui/FormModal.tsx';

interface Props {
  readonly kind: Problem['kind'];
  readonly onAdd: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

const asked: Readonly<Record<Problem['kind'], string>> = {
  problem: '存在的问题',
  rule: '要建立的制度',
  carrier: '要建立的服务载体',
};

/** A new row by hand: the one thing that it must say; the rest is filled in the table. */
export function AddDialog({ kind, onAdd, onClose }: Props) {
  const [form] = Form.useForm<{ text: string }>();
  const add = async ({ text }: { readonly text: string }) => {
    if (await onAdd(text.trim())) onClose();
  };
  return (
    <FormModal
      title={`添加${kindNames[kind]}`}
      okText="加入清单"
      form={form}
      initialValues={{ text: '' }}
      onSubmit={add}
      onClose={onClose}
    >
      <Form.Item
        name="text"
        label={asked[kind]}
        rules={[{ required: true, whitespace: true, message: `请写明${asked[kind]}` }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormModal>
  );
}
