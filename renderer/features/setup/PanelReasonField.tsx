import { Form, Input } from 'antd';

/** Why the panel is another one than signed the readings; kept in the record. */
export function PanelReasonField() {
  return (
    <Form.Item
      name="reason"
      label="变更考评组成员的原因"
      required
      preserve={false}
      extra="考评口径签字后变更成员，须写明原因，随操作记录保存。"
      rules={[{ required: true, whitespace: true, message: '请写明变更考评组成员的原因' }]}
    >
      <Input maxLength={500} placeholder="如：某某因公外出，由某某接替" />
    </Form.Item>
  );
}
