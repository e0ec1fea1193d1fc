import { DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { assessmentInputSchema, panelistSchema } from '../../../shared/assessment/assessment.ts';
import { schemaRule } from '../../ui/schemaRule.ts';
import { namedOf, type PanelForm } from './detailsForm.ts';
import { PanelField } from './PanelField.tsx';

const { shape } = assessmentInputSchema;
const dayFormats = ['YYYY年M月D日', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'];

/** The fields of an assessment's details, inside a form of DetailsForm. */
export function DetailsFields({ isDisabled = false }: { readonly isDisabled?: boolean }) {
  return (
    <div className="details-fields">
      <div>
        <Form.Item name="name" label="考核名称" required rules={[schemaRule(shape.name)]}>
          <Input disabled={isDisabled} />
        </Form.Item>
        <Form.Item name="organiser" label="主办党委" required rules={[schemaRule(shape.organiser)]}>
          <Input disabled={isDisabled} placeholder="如：中共某某学院委员会" />
        </Form.Item>
        <div className="details-row">
          <Form.Item name="year" label="考核年度" required rules={[{ required: true, message: '请填写年度' }]}>
            <InputNumber min={2000} max={2100} precision={0} suffix="年" disabled={isDisabled} />
          </Form.Item>
          <Form.Item
            name="days"
            label="考核起止日期"
            required
            rules={[{ required: true, message: '请选择开始和结束日期' }]}
            getValueProps={(days: [string, string] | null) => ({ value: days?.map((day) => dayjs(day)) ?? null })}
            normalize={(days: [dayjs.Dayjs | null, dayjs.Dayjs | null] | null) => textsOf(days)}
          >
            <DatePicker.RangePicker format={dayFormats} disabled={isDisabled} placeholder={['开始日期', '结束日期']} />
          </Form.Item>
        </div>
      </div>
      <Form.Item
        name="panel"
        label="考评组成员"
        required
        extra="可从名单一次粘贴多个姓名，用顿号、逗号、空格或换行隔开；回车到下一人。评分表由全体成员签字。"
        rules={[{ validator: (_, panel: PanelForm) => checkPanel(panel) }]}
      >
        <PanelField isDisabled={isDisabled} />
      </Form.Item>
    </div>
  );
}

function textsOf(days: readonly [dayjs.Dayjs | null, dayjs.Dayjs | null] | null): [string, string] | null {
  if (!days?.[0] || !days[1]) return null;
  return [days[0].format('YYYY-MM-DD'), days[1].format('YYYY-MM-DD')];
}

async function checkPanel(panel: PanelForm): Promise<void> {
  const named = namedOf(panel);
  if (named.length === 0) throw new Error('请填写考评组成员，至少一人');
  if (named.length > 30) throw new Error(`考评组不超过 30 人，现有 ${named.length} 人`);
  const tooLong = named.find((panelist) => !panelistSchema.safeParse(panelist).success);
  if (tooLong) throw new Error(`姓名“${tooLong.name.slice(0, 12)}……”不能超过 40 个字`);
  const twice = named.find(({ name }, index) => named.some((other, at) => at < index && other.name === name));
  if (twice) throw new Error(`“${twice.name}”重复；同名的请加注单位以便区分`);
  if (named.filter((panelist) => panelist.isChair).length !== 1) throw new Error('请指定一名组长');
}
