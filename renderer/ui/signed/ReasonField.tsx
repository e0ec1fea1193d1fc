import { Form, Input } from 'antd';

/** What a reason is called, and whether it must be given. */
export interface ReasonAsked {
  readonly label: string;
  /** Whether it must be given; where the other fields decide that, by what stands in them. */
  readonly isRequired?: boolean | ((fields: Readonly<Record<string, unknown>>) => boolean);
  readonly maxLength?: number;
  readonly placeholder?: string;
}

/** Why something is done. */
export function ReasonField({ isRequired = true, ...asked }: ReasonAsked) {
  if (typeof isRequired === 'boolean') return <ReasonItem {...asked} isRequired={isRequired} />;
  return (
    <Form.Item noStyle shouldUpdate>
      {({ getFieldsValue }) => {
        const isAsked = isRequired(getFieldsValue());
        // Anew where it changes, so that no message stays that no longer holds.
        return <ReasonItem key={String(isAsked)} {...asked} isRequired={isAsked} />;
      }}
    </Form.Item>
  );
}

function ReasonItem({
  label,
  isRequired,
  maxLength = 2000,
  placeholder = '',
}: ReasonAsked & { readonly isRequired: boolean }) {
  return (
    <Form.Item
      name="reason"
      label={label}
      rules={[
        { required: isRequired, whitespace: true, message: '请写明理由' },
        { max: maxLength, message: `不能超过 ${maxLength} 字` },
      ]}
    >
      <Input.TextArea rows={3} placeholder={placeholder} />
    </Form.Item>
  );
}
