import { Form, Input } from 'antd';

/** What a reason is called, and whether it must be given. */
export interface ReasonAsked {
  readonly label: string;
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
}

/** Why something is done. */
export function ReasonField({ label, isRequired = true, maxLength = 2000, placeholder = '' }: ReasonAsked) {
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
