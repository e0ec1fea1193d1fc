import { Alert, App, AutoComplete, Form, Input, InputNumber } from 'antd';
import { candidateInputSchema, identityOf } from '../../../shared/assessment/candidate.ts';
import { newOrganisation } from '../../../shared/organisation/newOrganisation.ts';
import type { Organisation, OrganisationInput } from '../../../shared/organisation/organisation.ts';
import { DayBox } from '../../ui/DayBox.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { schemaRule } from '../../ui/schemaRule.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useOrganisations } from './useOrganisations.ts';

interface Props {
  /** Which to change; null to add one. */
  readonly organisation: Organisation | null;
  readonly existing: readonly Organisation[];
  /** Assessments in whose rosters it stands under the name it has now. */
  readonly assessmentCount?: number;
  readonly onClose: () => void;
}

type Values = Pick<
  OrganisationInput,
  'name' | 'kind' | 'parent' | 'secretary' | 'memberCount' | 'foundedOn' | 'acceptedOn'
>;

const { shape } = candidateInputSchema;
const blank = {
  ...newOrganisation({
    name: '',
    kind: '党支部',
    parent: '',
    secretary: '',
    memberCount: null,
    foundedOn: null,
  }),
  id: null,
};

/** The details of an organisation, added or changed by hand. */
export function DetailsModal({ organisation, existing, assessmentCount = 0, onClose }: Props) {
  const { save } = useOrganisations();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const [form] = Form.useForm<Values>();
  const kinds = [...new Set(['党委', '党总支', '党支部', ...existing.map(({ kind }) => kind)])];
  const others = new Set(existing.filter(({ id }) => id !== organisation?.id).map(identityOf));
  const submit = async (values: Values) => {
    try {
      await save.mutateAsync({ organisations: [{ ...(organisation ?? blank), ...values }] });
      void message.success(organisation ? '已保存' : `已加入“${values.name.trim()}”`);
      onClose();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <FormModal
      title={organisation ? '编辑单位' : '添加单位'}
      okText="保存"
      form={form}
      initialValues={organisation ?? blank}
      width={640}
      isSaving={save.isPending}
      firstField="name"
      lead={
        assessmentCount > 0 && (
          <Alert
            type="info"
            showIcon
            className="org-rename-note"
            title={`这个单位参加过 ${assessmentCount} 次考核，名单按名称和上级单位对应。改名后，原名单不再对应到这里的登记。`}
          />
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="单位名称"
        required
        dependencies={['parent']}
        rules={[
          schemaRule(shape.name),
          ({ getFieldValue }) => ({
            validator: async (_, name: string) => {
              if (others.has(identityOf({ name: name ?? '', parent: getFieldValue('parent') ?? '' })))
                throw new Error('这个单位已在登记中；确有同名单位的，请写明上级单位');
            },
          }),
        ]}
      >
        <Input />
      </Form.Item>
      <div className="org-fields">
        <Form.Item name="kind" label="类型" required rules={[schemaRule(shape.kind)]}>
          <AutoComplete options={kinds.map((kind) => ({ value: kind }))} />
        </Form.Item>
        <Form.Item name="parent" label="上级单位" rules={[schemaRule(shape.parent)]}>
          <Input />
        </Form.Item>
        <Form.Item name="secretary" label="书记" rules={[schemaRule(shape.secretary)]}>
          <Input />
        </Form.Item>
        <Form.Item name="memberCount" label="党员人数">
          <InputNumber min={0} max={100_000} precision={0} suffix="人" />
        </Form.Item>
        <Form.Item name="foundedOn" label="成立日期">
          <DayBox />
        </Form.Item>
        <Form.Item name="acceptedOn" label="验收日期">
          <DayBox />
        </Form.Item>
      </div>
    </FormModal>
  );
}
