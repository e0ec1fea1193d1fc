import { Checkbox, Form } from 'antd';
import { nominationEntry, withdrawing } from '../../../shared/nomination/nominationSteps.ts';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import type { QuotaStanding } from '../../../shared/nomination/quotaStanding.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { AskButton } from './AskButton.tsx';

interface Props {
  readonly track: Track;
  readonly standing: QuotaStanding;
  readonly nominees: readonly NomineeResult[];
}

/** 并列裁定: who of those level across the line goes forward, as the chair rules. */
export function TieButton({ track, standing: { key, tied, result }, nominees }: Props) {
  const { panel } = useAssessment();
  const { save } = useSaveEntries();
  const chair = panel.find(({ isChair }) => isChair)?.name ?? '';
  const level = nominees.filter(({ candidate }) => tied.includes(candidate.id));
  return (
    <AskButton
      size="small"
      type="primary"
      dialog={(close) => (
        <SignedModal
          title="并列裁定"
          lead={result?.notices.at(-1)}
          okText="记录裁定"
          byLabel="组长"
          fixedBy={chair}
          initial={{ chosen: [] as string[], isWithdrawing: true }}
          reason={{ label: '裁定理由' }}
          onSave={({ by, on, chosen, reason, isWithdrawing }) => {
            const ruling = { by, on, chosen, reason };
            const left = isWithdrawing ? level.filter(({ candidate }) => !chosen.includes(candidate.id)) : [];
            return save(
              [
                { kind: 'tie-ruling', candidateId: null, key, content: ruling },
                ...left.flatMap((nominee) => withdrawn(track, nominee, ruling)),
              ],
              '裁定已记录',
            );
          }}
          onClose={close}
        >
          <Form.Item name="chosen" label="选定推荐的单位">
            <Checkbox.Group
              className="nominate-checks"
              options={level.map(({ candidate }) => ({ value: candidate.id, label: candidate.name }))}
            />
          </Form.Item>
          <Form.Item name="isWithdrawing" valuePropName="checked">
            <Checkbox>同时撤回没有选定的单位的推荐</Checkbox>
          </Form.Item>
        </SignedModal>
      )}
    >
      并列裁定
    </AskButton>
  );
}

function withdrawn(
  track: Track,
  { candidate, nomination }: NomineeResult,
  { by, on, reason }: { readonly by: string; readonly on: string; readonly reason: string },
): EntryInput[] {
  if (!nomination) return [];
  const content = withdrawing(nomination, { by, on, remark: `并列裁定未选定：${reason}`.slice(0, 2000) });
  return [nominationEntry(candidate, track.id, content)];
}
