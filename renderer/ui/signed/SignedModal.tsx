import { Form } from 'antd';
import type { ReactNode } from 'react';
import { FormModal } from '../FormModal.tsx';
import { today } from '../today.ts';
import { ByField } from './ByField.tsx';
import type { SignerRole } from './lastBy.ts';
import { keepDay, lastDayOf } from './lastDays.ts';
import { OnField } from './OnField.tsx';
import { type ReasonAsked, ReasonField } from './ReasonField.tsx';
import { useLastBy } from './useLastBy.ts';
import './signed.css';

/** Who puts something down, on which day, and why; the reason is empty where none was asked for. */
export interface Signed {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

interface Props<T> {
  readonly title: string;
  /** What it means, above the fields. */
  readonly lead?: ReactNode;
  readonly okText: string;
  /** See FormModal. */
  readonly formName?: string;
  readonly cancelText?: string | undefined;
  readonly initial?: T & Partial<Signed>;
  readonly byLabel?: string;
  readonly byPlaceholder?: string;
  /** The one person who can put it down; asked for where it is absent. */
  readonly fixedBy?: string;
  /** Whose name is proposed: the last one in this role. */
  readonly signer?: SignerRole;
  /** What the day is called; today is taken where it is null. */
  readonly onLabel?: string | null;
  /** The day must not lie before it. */
  readonly notBefore?: string | undefined;
  /** Asked for where it is given. */
  readonly reason?: ReasonAsked | undefined;
  /** Units: pixels. */
  readonly width?: number;
  /** Whether it was taken; the dialog closes then. */
  readonly onSave: (values: T & Signed) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Something that a person puts down with name, day and, where it takes one, a reason; once, however often it is clicked. */
export function SignedModal<T extends object = object>(props: Props<T>) {
  const { title, lead, okText, initial, byLabel = '经办人', byPlaceholder, fixedBy } = props;
  const {
    signer = 'handler',
    onLabel = '日期',
    notBefore = '',
    reason,
    width = 640,
    onSave,
    onClose,
  } = props;
  const [lastBy, keepBy] = useLastBy(signer);
  const [form] = Form.useForm<T & Signed>();
  const kind = `${okText} ${byLabel}`;
  const lastDay = lastDayOf(kind);
  const save = async (values: T & Signed) => {
    const by = fixedBy ?? values.by.trim();
    const on = onLabel === null ? today() : values.on;
    const isSaved = await onSave({ ...values, by, on, reason: reason ? (values.reason ?? '').trim() : '' });
    if (!isSaved) return;
    if (fixedBy === undefined) keepBy(by);
    if (onLabel !== null) keepDay(kind, on);
    onClose();
  };
  return (
    <FormModal
      title={title}
      okText={okText}
      cancelText={props.cancelText}
      form={form}
      formName={props.formName}
      initialValues={{ by: lastBy, on: lastDay < notBefore ? today() : lastDay, reason: '', ...initial }}
      width={width}
      lead={lead && <div className="signed-lead">{lead}</div>}
      onSubmit={save}
      onClose={onClose}
    >
      {props.children}
      {reason && <ReasonField {...reason} />}
      <div className="signed-who">
        {fixedBy === undefined ? (
          <ByField label={byLabel} {...(byPlaceholder && { placeholder: byPlaceholder })} />
        ) : (
          <Form.Item label={byLabel}>{fixedBy}</Form.Item>
        )}
        {onLabel !== null && <OnField label={onLabel} notBefore={notBefore || undefined} />}
      </div>
    </FormModal>
  );
}
