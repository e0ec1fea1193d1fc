import { App, Form } from 'antd';
import type { Candidate, CandidateInput } from '../../../shared/assessment/candidate.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { registerMatch } from '../../../shared/organisation/registerMatch.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { UnitFields } from '../../ui/UnitFields.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useRoster } from './useRoster.ts';

interface Props {
  /** Whom to change; null to add one. */
  readonly candidate: Candidate | null;
  readonly existing: readonly Candidate[];
  readonly registered: readonly Organisation[];
  readonly onClose: () => void;
}

/** One candidate by hand: added (and the next after it) or changed. */
export function CandidateModal({ candidate, existing, registered, onClose }: Props) {
  const { parsed } = useAssessment();
  const { assessmentId, add, update } = useRoster();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const [form] = Form.useForm<CandidateInput>();
  const save = async (values: CandidateInput, isGoingOn: boolean) => {
    const details = { ...values, name: values.name.trim(), parent: values.parent.trim() };
    try {
      if (candidate) await update.mutateAsync({ candidateId: candidate.id, details });
      else await add.mutateAsync({ assessmentId, candidates: [details] });
      void message.success(candidate ? '已保存' : `已加入“${details.name}”`);
      if (!isGoingOn) return onClose();
      form.resetFields(['name', 'secretary', 'memberCount', 'foundedOn']);
      form.focusField('name');
    } catch (error) {
      showProblem(error);
    }
  };
  /** A unit that the register has once is that unit: what was left empty is filled in, in sight. */
  const fillIn = () => {
    const { name, kind: _, ...given } = form.getFieldsValue();
    const found = registerMatch(registered)({ name: name ?? '', parent: given.parent ?? '' });
    if (found.kind !== 'one') return;
    const { parent, secretary, memberCount, foundedOn, kind } = found.organisation;
    const empty = Object.entries({ parent, secretary, memberCount, foundedOn }).filter(
      // Safe: the names of these fields.
      ([field]) => (given[field as keyof typeof given] ?? '') === '',
    );
    form.setFieldsValue({
      ...Object.fromEntries(empty),
      ...(parsed.candidateKinds.includes(kind) && !form.isFieldTouched('kind') && { kind }),
    });
  };
  return (
    <FormModal
      title={candidate ? '编辑参评单位' : '添加参评单位'}
      okText="保存"
      {...(!candidate && { goOnText: '保存并继续添加' })}
      form={form}
      initialValues={candidate ?? blankCandidate(parsed.candidateKinds)}
      width={640}
      isSaving={add.isPending || update.isPending}
      firstField="name"
      onSubmit={save}
      onClose={onClose}
    >
      <UnitFields
        kinds={parsed.candidateKinds}
        areKindsFixed
        others={existing.filter(({ id }) => id !== candidate?.id)}
        place="名单"
        onNameEnter={() => form.submit()}
        {...(!candidate && { onNameLeft: fillIn })}
      />
    </FormModal>
  );
}

function blankCandidate(kinds: readonly string[]): CandidateInput {
  return { name: '', kind: kinds[0] ?? '', parent: '', secretary: '', memberCount: null, foundedOn: null };
}
