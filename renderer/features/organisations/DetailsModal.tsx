import { useQuery } from '@tanstack/react-query';
import { Alert, App, Form } from 'antd';
import { newOrganisation } from '../../../shared/organisation/newOrganisation.ts';
import type { Organisation, OrganisationInput } from '../../../shared/organisation/organisation.ts';
import { api } from '../../api/client.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { UnitFields } from '../../ui/UnitFields.tsx';
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

const blank = {
  ...newOrganisation({
    name: '',
    kind: '',
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
  const { data: schemes = [] } = useQuery(api.scheme.list.queryOptions());
  const offered = [...existing.map(({ kind }) => kind), ...schemes.flatMap((each) => each.candidateKinds)];
  const kinds = [...new Set(offered)];
  const others = existing.filter(({ id }) => id !== organisation?.id);
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
      <UnitFields kinds={kinds} others={others} place="登记">
        <Form.Item name="acceptedOn" label="验收日期">
          <DayBox takesMonth />
        </Form.Item>
      </UnitFields>
    </FormModal>
  );
}
