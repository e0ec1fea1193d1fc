import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { DayBox } from '../../ui/DayBox.tsx';
import { today } from '../../ui/today.ts';
import { dayRule } from './formRules.ts';

/** What is entered about titles given. */
export interface Granting {
  readonly on: string;
  readonly basis: string;
  readonly candidateIds: string[];
}

interface Props {
  readonly initialIds: string[];
  readonly isSaving: boolean;
  readonly onSave: (granting: Granting) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog in which titles are entered with their day. */
export function GrantModal({ initialIds, isSaving, onSave, onClose, children }: Props) {
  const [form] = Form.useForm<Granting>();
  const save = async (granting: Granting) => {
    if (await onSave(granting)) onClose();
  };
  return (
    <Modal
      title="登记称号"
      open
      width={640}
      okText="登记称号"
      cancelText="取消"
      confirmLoading={isSaving}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ on: today(), basis: '', candidateIds: initialIds }}
        onFinish={(values) => void save(values)}
      >
        {children}
        <Form.Item name="on" label="授予日期" required rules={[dayRule]}>
          <DayBox />
        </Form.Item>
      </Form>
    </Modal>
  );
}
