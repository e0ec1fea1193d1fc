import { Form, Input, Radio } from 'antd';
import type { SeatContent } from '../../../shared/register/content.ts';
import { textRules } from '../../ui/formRules.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { SignedModal } from '../../ui/SignedModal.tsx';
import { useProblem } from '../../ui/useProblem.tsx';

interface Props {
  readonly candidateId: string;
  readonly entryKey: string;
  readonly panelist: string;
  readonly onClose: () => void;
}

/** That a panelist's sheet of this unit is not asked for, and why. */
export function SeatDialog({ candidateId, entryKey, panelist, onClose }: Props) {
  const showProblem = useProblem();
  const set = useSetEntries();
  return (
    <SignedModal<Pick<SeatContent, 'state' | 'reason'>>
      title={`${panelist}的评分不计入`}
      okText="不计入"
      initial={{ state: 'absent', reason: '' }}
      isSaving={set.isPending}
      onSave={async ({ state, reason, by, on }) => {
        const content = { by, on, state, reason: reason.trim() };
        try {
          await set.mutateAsync([{ kind: 'seat', candidateId, key: entryKey, content }]);
          return true;
        } catch (error) {
          showProblem(error);
          return false;
        }
      }}
      onClose={onClose}
    >
      <Form.Item name="state" label="情形">
        <Radio.Group
          options={[
            { value: 'absent', label: '缺席' },
            { value: 'recused', label: '回避' },
            { value: 'replaced', label: '由他人替换' },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={textRules('理由')}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </SignedModal>
  );
}
