import { Form } from 'antd';
import { nominationEntry, recommending } from '../../../shared/nomination/nominationSteps.ts';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import { isRankedByUnit } from '../../../shared/nomination/rankGroups.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { AskButton } from './AskButton.tsx';

/** 列入推荐 with the place that the panel gave, or another place for one that is put forward. */
export function RecommendButton({
  track,
  nominee,
}: {
  readonly track: Track;
  readonly nominee: NomineeResult;
}) {
  const { scheme } = useAssessment();
  const { save } = useSaveEntries();
  const { candidate, nomination } = nominee;
  if (!nomination) return null;
  const title = nomination.isRecommended ? '更改名次' : '列入推荐';
  return (
    <AskButton
      type={nomination.isRecommended ? 'default' : 'primary'}
      dialog={(close) => (
        <SignedModal
          title={`${title}：${candidate.name}`}
          lead={`名次由考评组${isRankedByUnit(track) ? '在同一上级单位推荐的单位中' : '在全部列入推荐的单位中'}排定，程序不排；可以并列，其后顺延（1、2、2、4）。`}
          okText={title}
          initial={{ rank: nomination.rank }}
          onSave={({ by, on, rank }) => {
            const content = recommending(scheme, nomination, { by, on, rank: rank ?? null });
            return save([nominationEntry(candidate, track.id, content)], '推荐已登记');
          }}
          onClose={close}
        >
          <Form.Item name="rank" label="名次" extra="只推荐一个的可以不填">
            <NumberBox min={1} max={10_000} prefix="第" />
          </Form.Item>
        </SignedModal>
      )}
    >
      {title}
    </AskButton>
  );
}
