import { Form } from 'antd';
import type { QuotaStanding } from '../../../shared/nomination/quotaStanding.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import { SignedModal } from '../../ui/SignedModal.tsx';
import { AskButton } from './AskButton.tsx';
import { useSaveEntries } from './useSaveEntries.ts';

/** How many branches a unit has, where the register does not say it rightly. */
export function BranchesButton({
  unit,
  standing: { branches, registered },
}: {
  readonly unit: string;
  readonly standing: QuotaStanding;
}) {
  const { save, isSaving } = useSaveEntries();
  return (
    <AskButton
      size="small"
      dialog={(close) => (
        <SignedModal
          title={`党支部总数：${unit || '（没有填写上级单位）'}`}
          lead={`名额按党支部总数计算。单位登记中有 ${registered} 个党支部；不全的，填写初评之日的实有数。`}
          okText="保存"
          initial={{ branches }}
          isSaving={isSaving}
          onSave={({ by, on, branches: count }) =>
            save(
              [
                {
                  kind: 'branches',
                  candidateId: null,
                  key: unit === '' ? '-' : unit,
                  content: { by, on, branches: count ?? 0 },
                },
              ],
              '党支部总数已保存',
            )
          }
          onClose={close}
        >
          <Form.Item
            name="branches"
            label="党支部总数"
            rules={[{ required: true, message: '请填写党支部总数' }]}
          >
            <NumberBox min={0} max={100_000} suffix="个" />
          </Form.Item>
        </SignedModal>
      )}
    >
      党支部总数
    </AskButton>
  );
}
