import { Alert, AutoComplete, Form } from 'antd';
import type { ReactNode } from 'react';
import { DayBox } from './box/DayBox.tsx';
import { FormModal } from './FormModal.tsx';
import { useLastBy } from './register/useLastBy.ts';
import { today } from './today.ts';
import { useAssessment } from './useAssessment.ts';
import './signedModal.css';
import { dayRule } from './formRules.ts';

/** Who puts something down, and on which day. */
export interface Signed {
  readonly by: string;
  readonly on: string;
}

interface Props<T> {
  readonly title: string;
  /** What it means, above the fields. */
  readonly lead?: ReactNode;
  readonly okText: string;
  /** Why it cannot be done, shown instead of being tried; empty where it can. */
  readonly open?: readonly string[];
  readonly initial: T & Partial<Signed>;
  readonly byLabel?: string;
  /** The one person who can put it down; asked for where it is absent. */
  readonly fixedBy?: string;
  /** What the day is called; today is taken where it is null. */
  readonly onLabel?: string | null;
  readonly isSaving: boolean;
  /** Whether it was taken; the dialog closes then. */
  readonly onSave: (values: T & Signed) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Something that a person puts down with name and day. */
export function SignedModal<T extends object>(props: Props<T>) {
  const { title, lead, okText, open = [], initial, byLabel = '经办人', fixedBy, onLabel = '日期' } = props;
  const { panel } = useAssessment();
  const [lastBy, keepBy] = useLastBy();
  const [form] = Form.useForm<T & Signed>();
  const save = async (values: T & Signed) => {
    const by = fixedBy ?? values.by.trim();
    const isSaved = await props.onSave({ ...values, by, on: onLabel === null ? today() : values.on });
    if (!isSaved) return;
    if (fixedBy === undefined) keepBy(by);
    props.onClose();
  };
  return (
    <FormModal
      title={title}
      okText={okText}
      form={form}
      initialValues={{ by: lastBy, on: today(), ...initial }}
      width={640}
      isSaving={props.isSaving}
      isBarred={open.length > 0}
      lead={
        <>
          {lead && <div className="signed-lead">{lead}</div>}
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
      onSubmit={save}
      onClose={props.onClose}
    >
      {props.children}
      <div className="signed-who">
        {fixedBy === undefined ? (
          <Form.Item
            name="by"
            label={byLabel}
            rules={[
              { required: true, whitespace: true, message: `请写明${byLabel}` },
              { max: 40, message: '姓名不能超过 40 个字' },
            ]}
          >
            <AutoComplete options={panel.map(({ name }) => ({ value: name }))} />
          </Form.Item>
        ) : (
          <Form.Item label={byLabel}>{fixedBy}</Form.Item>
        )}
        {onLabel !== null && (
          <Form.Item name="on" label={onLabel} required rules={[dayRule]}>
            <DayBox />
          </Form.Item>
        )}
      </div>
    </FormModal>
  );
}
