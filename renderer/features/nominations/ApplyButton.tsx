import { Form } from 'antd';
import { applying, nominationEntry } from '../../../shared/nomination/nominationSteps.ts';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { dayRule } from '../../ui/formRules.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { today } from '../../ui/today.ts';
import { AskButton } from './AskButton.tsx';
import { appliedWords } from './appliedWords.ts';

/** 登记申报, or another 申报日 for one that applied. */
export function ApplyButton({ track, nominee }: { readonly track: Track; readonly nominee: NomineeResult }) {
  const { candidate, nomination } = nominee;
  const { save } = useSaveEntries();
  const title = nomination ? '更改申报日' : '登记申报';
  return (
    <AskButton
      size="small"
      dialog={(close) => (
        <SignedModal
          title={`${title}：${candidate.name}`}
          lead={appliedWords}
          okText={title}
          onLabel={null}
          initial={{ appliedOn: nomination?.appliedOn ?? today() }}
          onSave={({ by, on, appliedOn }) => {
            const content = nomination
              ? { ...nomination, by, on, appliedOn }
              : applying({ by, on }, appliedOn);
            return save([nominationEntry(candidate, track.id, content)], '申报已登记');
          }}
          onClose={close}
        >
          <Form.Item name="appliedOn" label="申报日" required rules={[dayRule]}>
            <DayBox />
          </Form.Item>
        </SignedModal>
      )}
    >
      {title}
    </AskButton>
  );
}
