import { Form, type FormRule, Input } from 'antd';
import type { ReactNode } from 'react';
import { assessmentInputSchema, panelistSchema } from '../../../shared/assessment/assessment.ts';
import type { SchemeNames } from '../../../shared/scheme/schemeNames.ts';
import { YearBox } from '../../ui/box/YearBox.tsx';
import { schemaRule } from '../../ui/schemaRule.ts';
import { DayField } from './DayField.tsx';
import { namedOf, type PanelForm } from './detailsForm.ts';
import { PanelField } from './PanelField.tsx';

const panelHelp = '可从名单一次粘贴多个姓名，用顿号、逗号、空格或换行隔开；回车到下一人。';

const { shape } = assessmentInputSchema;

const dayRule = (which: string): FormRule => ({ required: true, message: `请填写${which}日期` });
const notBeforeStart: FormRule = ({ getFieldValue }) => ({
  validator: async (_, endsOn: string | null) => {
    const startsOn: string | null = getFieldValue('startsOn');
    if (startsOn && endsOn && endsOn < startsOn) throw new Error('结束日期不能早于开始日期');
  },
});

interface Props {
  /** What the scheme calls those who run the assessment. */
  readonly names: Pick<SchemeNames, 'organiser'>;
  readonly isLocked?: boolean;
  /** What is to be looked at in the organiser's name. */
  readonly organiserNote?: string | null;
  /** Whether the members score each on their own, so that some may have another part than to score. */
  readonly hasRoles?: boolean;
  /** Below the panel. */
  readonly children?: ReactNode;
}

/** The fields of an assessment's details, inside a form of DetailsForm; `isLocked` keeps year and panel as they are. */
export function DetailsFields({
  names,
  isLocked = false,
  hasRoles = false,
  organiserNote = null,
  children,
}: Props) {
  return (
    <div className="details-fields">
      <div>
        <Form.Item name="name" label="考核名称" required rules={[schemaRule(shape.name)]}>
          <Input />
        </Form.Item>
        <Form.Item
          name="organiser"
          label={names.organiser}
          extra={organiserNote}
          validateFirst
          rules={[
            { required: true, whitespace: true, message: `请填写${names.organiser}` },
            schemaRule(shape.organiser),
          ]}
        >
          <Input placeholder="写全称" />
        </Form.Item>
        <div className="details-row">
          <Form.Item
            name="year"
            label="考核年度"
            required
            rules={[{ required: true, message: '请填写年度' }]}
          >
            <YearBox disabled={isLocked} />
          </Form.Item>
          <DayField name="startsOn" label="开始日期" isRequired rules={[dayRule('开始')]} />
          <DayField
            name="endsOn"
            label="结束日期"
            isRequired
            after="startsOn"
            rules={[dayRule('结束'), notBeforeStart]}
          />
        </div>
      </div>
      <div>
        <Form.Item
          name="panel"
          label="考评组成员"
          required
          extra={`${isLocked ? '' : panelHelp}${hasRoles ? '考评员各签自己的评分表。' : '凡由考评组签字的，由全体成员签字。'}`}
          rules={[{ validator: (_, panel: PanelForm) => checkPanel(panel) }]}
        >
          <PanelField isFixed={isLocked} hasRoles={hasRoles} />
        </Form.Item>
        {children}
      </div>
    </div>
  );
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
