import { useSaveEntries } from '../register/useSaveEntries.ts';
import { useAssessment } from '../useAssessment.ts';
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
  const { save } = useSaveEntries();
  return (
    <SignedModal
      title={`略过“${name}”`}
      lead="只对这个单位的这一步有效，日期记为今天。确需略过的，写明理由；理由和经办人记入操作记录，可以收回。"
      okText="略过"
      onLabel={null}
      initial={{ by: panel.find(({ isChair }) => isChair)?.name ?? '' }}
      reason={{ label: '理由', maxLength: 500 }}
      onSave={({ by, on, reason }) => {
        const entry = { kind: 'step-waiver' as const, candidateId, key: entryKey };
        return save([{ ...entry, content: { by, on, reason } }], `“${name}”已略过`);
      }}
      onClose={onClose}
    />
  );
}
