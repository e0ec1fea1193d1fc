import { App, Form } from 'antd';
import type { Candidate, CandidateInput } from '../../../shared/assessment/candidate.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { UnitFields } from '../../ui/UnitFields.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useFillIn } from './useFillIn.ts';
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
  const { scheme } = useAssessment();
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
      if (isGoingOn) {
        form.resetFields(['name', 'secretary', 'memberCount', 'foundedOn']);
        form.focusField('name');
        return true;
      }
      onClose();
    } catch (error) {
      showProblem(error);
    }
    return false;
  };
  const fillIn = useFillIn(form, registered, existing);
  return (
    <FormModal
      title={candidate ? '编辑参评单位' : '添加参评单位'}
      okText="保存"
      {...(!candidate && { goOnText: '保存并继续添加' })}
      form={form}
      initialValues={candidate ?? blankCandidate(scheme.candidateKinds)}
      width={640}
      onSubmit={save}
      onClose={onClose}
    >
      <UnitFields
        kinds={scheme.candidateKinds}
        areKindsFixed
        names={namesOf(scheme)}
        others={existing.filter(({ id }) => id !== candidate?.id)}
        place="名单"
        {...(!candidate && { onNameLeft: fillIn })}
      />
    </FormModal>
  );
}

function blankCandidate(kinds: readonly string[]): CandidateInput {
  return { name: '', kind: kinds[0] ?? '', parent: '', secretary: '', memberCount: null, foundedOn: null };
}
