import { Form, Radio } from 'antd';
import type { SeatContent } from '../../../shared/register/content.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';

interface Props {
  /** The candidates whose sheets are not asked for. */
  readonly units: readonly string[];
  readonly entryKey: string;
  readonly panelist: string;
  readonly onClose: () => void;
}

/** That a panelist's sheets of units are not asked for, and why. */
export function SeatDialog({ units, entryKey, panelist, onClose }: Props) {
  const { save } = useSaveEntries();
  return (
    <SignedModal<Pick<SeatContent, 'state'>>
      title={`${panelist}的评分不计入${units.length > 1 ? `（${units.length} 个单位）` : ''}`}
      okText="不计入"
      initial={{ state: 'absent' }}
      reason={{ label: '理由' }}
      onSave={({ state, reason, by, on }) =>
        save(
          units.map((candidateId) => ({
            kind: 'seat' as const,
            candidateId,
            key: entryKey,
            content: { by, on, state, reason },
          })),
        )
      }
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
    </SignedModal>
  );
}
