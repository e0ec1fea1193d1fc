import { App } from 'antd';
import { useSetEntries } from '../register/useSetEntries.ts';
import { useAssessment } from '../useAssessment.ts';
import { useProblem } from '../useProblem.tsx';
import { SignedModal } from './SignedModal.tsx';

interface Props {
  readonly candidateId: string;
  /** Of the waiver: round/step. */
  readonly entryKey: string;
  /** The step's name. */
  readonly name: string;
  readonly onClose: () => void;
}

/** 略过: lets a step be left out, for a reason that stays with it. */
export function WaiveStepModal({ candidateId, entryKey, name, onClose }: Props) {
  const { panel } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const { mutateAsync } = useSetEntries();
  return (
    <SignedModal
      title={`略过“${name}”`}
      lead="只对这个单位的这一步有效，日期记为今天。确需略过的，写明理由；理由和经办人记入操作记录，可以收回。"
      okText="略过"
      onLabel={null}
      initial={{ by: panel.find(({ isChair }) => isChair)?.name ?? '' }}
      reason={{ label: '理由', maxLength: 500 }}
      onSave={async ({ by, on, reason }) => {
        try {
          const content = { by, on, reason };
          await mutateAsync([{ kind: 'step-waiver', candidateId, key: entryKey, content }]);
          void message.success(`“${name}”已略过`);
          return true;
        } catch (error) {
          showProblem(error);
          return false;
        }
      }}
      onClose={onClose}
    />
  );
}
