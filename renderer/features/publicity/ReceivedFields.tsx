import { Form, type FormInstance, Input, Radio, Select } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import { lateWords } from '../../../shared/notice/objectionWords.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { needed, type ObjectionFields, ways } from './objectionForm.ts';
import { useCandidates } from './useCandidateNames.ts';

interface Props {
  readonly form: FormInstance<ObjectionFields>;
  /** The last day of the notice that it is about. */
  readonly lastDay: string;
}

/** What came in: when, how, from whom, about which unit. */
export function ReceivedFields({ form, lastDay }: Props) {
  const candidates = useCandidates();
  const isLate = (Form.useWatch('receivedOn', form) ?? '') > lastDay;
  const isSealed = Form.useWatch('isSealed', form) === true;
  return (
    <div>
      <div className="pub-two">
        <Form.Item
          name="receivedOn"
          label="收到日期"
          rules={needed('请填写收到日期')}
          extra={isLate && `公示${formatDay(lastDay)}截止，这件异议标明“${lateWords}”`}
        >
          <DayBox />
        </Form.Item>
        <Form.Item name="how" label="反映方式">
          <Select options={Object.entries(ways).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      </div>
      <Form.Item name="isSealed" label="反映人">
        <Radio.Group
          options={[
            { value: false, label: '署名' },
            { value: true, label: '密封（不记姓名）' },
          ]}
        />
      </Form.Item>
      {!isSealed && (
        <div className="pub-two">
          <Form.Item name="who" label="姓名或单位" rules={needed('请填写反映人；不便署名的请选“密封”')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="contact" label="联系方式">
            <Input maxLength={200} />
          </Form.Item>
        </div>
      )}
      <Form.Item name="candidateId" label="涉及单位">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="不涉及具体单位的不选"
          options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="text" label="异议内容" rules={needed('请写明异议的内容')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </div>
  );
}
