import { Form } from 'antd';
import { FormModal } from '../../ui/FormModal.tsx';
import { OnField } from '../../ui/signed/OnField.tsx';

interface Props {
  readonly count: number;
  /** The day that is proposed. */
  readonly day: string;
  readonly onSave: (on: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** 登记称号: on which day the titles were given. */
export function TitleDialog({ count, day, onSave, onClose }: Props) {
  const [form] = Form.useForm<{ on: string }>();
  const save = async ({ on }: { readonly on: string }) => {
    if (await onSave(on)) onClose();
  };
  return (
    <FormModal
      title="登记称号"
      okText="登记称号"
      form={form}
      initialValues={{ on: day }}
      lead={<p>把 {count} 个单位的称号登入“单位登记”，依据写表彰决定的标题。已经登记的不重复登记。</p>}
      onSubmit={save}
      onClose={onClose}
    >
      <OnField label="授予日期" />
    </FormModal>
  );
}
