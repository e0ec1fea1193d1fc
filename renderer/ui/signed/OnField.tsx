import { Form } from 'antd';
import { DayBox } from '../box/DayBox.tsx';
import { dayRule } from '../formRules.ts';

interface Props {
  readonly label: string;
  /** The day must not lie before it. */
  readonly notBefore?: string | undefined;
}

/** On which day something was put down, which does not lie ahead. */
export function OnField({ label, notBefore }: Props) {
  const isLate = (day: string | null) => notBefore === undefined || !day || day >= notBefore;
  return (
    <Form.Item
      name="on"
      label={label}
      required
      validateFirst
      rules={[
        dayRule,
        {
          validator: (_, day: string | null) =>
            isLate(day)
              ? Promise.resolve()
              : Promise.reject(new Error(`日期不能早于上一次变动的 ${notBefore}`)),
        },
      ]}
    >
      <DayBox />
    </Form.Item>
  );
}
