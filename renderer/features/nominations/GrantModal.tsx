import { Form } from 'antd';
import type { ReactNode } from 'react';
import { FormModal } from '../../ui/FormModal.tsx';
import { OnField } from '../../ui/signed/OnField.tsx';
import { today } from '../../ui/today.ts';

/** What is entered about titles given. */
export interface Granting {
  readonly on: string;
  readonly basis: string;
  readonly candidateIds: string[];
}

interface Props {
  readonly initialIds: string[];
  readonly onSave: (granting: Granting) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog in which titles are entered with their day. */
export function GrantModal({ initialIds, onSave, onClose, children }: Props) {
  const [form] = Form.useForm<Granting>();
  const save = async (granting: Granting) => {
    if (await onSave(granting)) onClose();
  };
  return (
    <FormModal
      title="登记称号"
      okText="登记称号"
      form={form}
      initialValues={{ on: today(), basis: '', candidateIds: initialIds }}
      width={640}
      onSubmit={save}
      onClose={onClose}
    >
      {children}
      <OnField label="授予日期" />
    </FormModal>
  );
}
