import { Alert, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { useLastBy } from '../../ui/register/useLastBy.ts';
import type { Signing } from './noticeEntries.ts';

interface Props {
  readonly title: string;
  readonly okText: string;
  readonly byLabel: string;
  /** The day that is proposed. */
  readonly day: string;
  /** Why it cannot be done, shown instead of being tried; empty where it can. */
  readonly open?: readonly string[];
  readonly isSaving: boolean;
  readonly onSign: (signing: Signing) => Promise<boolean>;
  readonly onClose: () => void;
  /** What it means, above the fields. */
  readonly children: ReactNode;
}

/** Something that is signed: the day and who. */
export function SignModal(props: Props) {
  const { title, okText, byLabel, day, open = [], isSaving, onSign, onClose, children } = props;
  const [form] = Form.useForm<Signing>();
  const [lastBy, keepBy] = useLastBy();
  const sign = async ({ by, on }: Signing) => {
    if (!(await onSign({ by: by.trim(), on }))) return;
    keepBy(by.trim());
    onClose();
  };
  return (
    <FormModal
      title={title}
      okText={okText}
      form={form}
      initialValues={{ by: lastBy, on: day }}
      className="pub-two"
      width={600}
      isSaving={isSaving}
      isBarred={open.length > 0}
      lead={
        <>
          {children}
          {open.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title="现在还不能办理"
              description={open.map((point) => <div key={point}>{point}</div>)}
            />
          )}
        </>
      }
      onSubmit={sign}
      onClose={onClose}
    >
      <Form.Item name="on" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayBox />
      </Form.Item>
      <Form.Item
        name="by"
        label={byLabel}
        rules={[
          { required: true, whitespace: true, message: `请写明${byLabel}` },
          { max: 40, message: '姓名不能超过 40 个字' },
        ]}
      >
        <Input />
      </Form.Item>
    </FormModal>
  );
}
