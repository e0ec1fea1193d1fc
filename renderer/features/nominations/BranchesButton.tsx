import { Form } from 'antd';
import type { QuotaStanding } from '../../../shared/nomination/quotaStanding.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { AskButton } from './AskButton.tsx';

/** How many branches a unit has, where the register does not say it rightly. */
export function BranchesButton({
  unit,
  standing: { branches, registered, counted, asOf },
}: {
  readonly unit: string;
  readonly standing: QuotaStanding;
}) {
  const { save } = useSaveEntries();
  return (
    <AskButton
      size="small"
      dialog={(close) => (
        <SignedModal
          title={`${counted}总数：${unit || '（没有填写上级单位）'}`}
          lead={`名额按${counted}总数计算。单位登记中有 ${registered} 个${counted}；不全的，填写${asOf.stage || '推荐'}之日的实有数。`}
          okText="保存"
          initial={{ branches }}
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
              `${counted}总数已保存`,
            )
          }
          onClose={close}
        >
          <Form.Item
            name="branches"
            label={`${counted}总数`}
            rules={[{ required: true, message: `请填写${counted}总数` }]}
          >
            <NumberBox min={0} max={100_000} suffix="个" />
          </Form.Item>
        </SignedModal>
      )}
    >
      {counted}总数
    </AskButton>
  );
}
