import { Form, type FormInstance, Input, Radio } from 'antd';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { needed, type ObjectionFields, outcomes } from './objectionForm.ts';

interface Props {
  readonly form: FormInstance<ObjectionFields>;
  readonly today: string;
}

/** What came of an objection: who looked into it, what was found, the outcome. */
export function SettledFields({ form, today }: Props) {
  const isSettled = (Form.useWatch('outcome', form) ?? null) !== null;
  return (
    <div>
      <Form.Item name="outcome" label="结论">
        <Radio.Group
          options={[
            { value: null, label: '还没有结论' },
            ...Object.entries(outcomes).map(([value, label]) => ({ value, label })),
          ]}
          onChange={({ target }) => {
            if (target.value !== null && !form.getFieldValue('settledOn'))
              form.setFieldValue('settledOn', today);
          }}
        />
      </Form.Item>
      <div className="pub-two">
        <Form.Item name="handler" label="处理人" rules={isSettled ? needed('请写明处理人') : []}>
          <Input maxLength={40} />
        </Form.Item>
        {isSettled && (
          <Form.Item name="settledOn" label="处理日期" rules={needed('请填写处理日期')}>
            <DayBox />
          </Form.Item>
        )}
      </div>
      <Form.Item name="finding" label="调查情况" rules={isSettled ? needed('请写明调查情况') : []}>
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
    </div>
  );
}
