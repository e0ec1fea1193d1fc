import { Form, type FormRule } from 'antd';
import { DayBox } from '../../ui/box/DayBox.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** The field on which the rules depend. */
  readonly after?: string;
  readonly rules?: FormRule[];
}

/** A day in a form, as YYYY-MM-DD or null. */
export function DayField({ name, label, isRequired = false, after, rules = [] }: Props) {
  return (
    <Form.Item
      name={name}
      label={label}
      required={isRequired}
      rules={rules}
      dependencies={after === undefined ? [] : [after]}
    >
      <DayBox />
    </Form.Item>
  );
}
