import { Form, type FormInstance, Input, Radio } from 'antd';
import { effectWords, isFounded, outcomeWords } from '../../../shared/notice/objectionWords.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { needed, type ObjectionFields } from './objectionForm.ts';

interface Props {
  readonly form: FormInstance<ObjectionFields>;
  readonly today: string;
}

/** What came of an objection: who looked into it, what was found, the outcome. */
export function SettledFields({ form, today }: Props) {
  const outcome = Form.useWatch('outcome', form) ?? null;
  const isSettled = outcome !== null;
  const effect = Form.useWatch(['effect', 'kind'], form) ?? null;
  return (
    <div>
      <Form.Item name="outcome" label="结论">
        <Radio.Group
          options={[
            { value: null, label: '还没有结论' },
            ...Object.entries(outcomeWords).map(([value, label]) => ({ value, label })),
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
      {isFounded({ outcome }) && (
        <Form.Item
          name={['effect', 'kind']}
          label="对结果的影响"
          extra="影响结果的，先更正，改正后再选“已更正”；没有选定的，公示不能结束"
        >
          <Radio.Group
            options={[
              { value: undefined, label: '还没有了结' },
              ...Object.entries(effectWords).map(([value, label]) => ({ value, label })),
            ]}
          />
        </Form.Item>
      )}
      {isFounded({ outcome }) && effect === 'none' && (
        <Form.Item
          name={['effect', 'reason']}
          label="不影响结果的理由"
          rules={needed('请写明为什么不影响结果')}
        >
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      )}
    </div>
  );
}
