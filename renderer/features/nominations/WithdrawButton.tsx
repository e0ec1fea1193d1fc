import { Form, Input } from 'antd';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import { nominationEntry, withdrawing } from '../../../shared/nomination/nominationSteps.ts';
import type { Nomination } from '../../../shared/register/content.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { textRules } from '../../ui/formRules.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { AskButton } from './AskButton.tsx';

interface Props {
  readonly track: Track;
  readonly candidate: Candidate;
  readonly nomination: Nomination;
}

/** 撤回推荐, for a reason; the application stays on file. */
export function WithdrawButton({ track, candidate, nomination }: Props) {
  const { save } = useSaveEntries();
  return (
    <AskButton
      dialog={(close) => (
        <SignedModal
          title={`撤回推荐：${candidate.name}`}
          lead="撤回后名次和状态清除，申报保留。"
          okText="撤回推荐"
          initial={{ remark: '' }}
          onSave={({ by, on, remark }) => {
            const content = withdrawing(nomination, { by, on, remark: remark.trim() });
            return save([nominationEntry(candidate, track.id, content)], '推荐已撤回');
          }}
          onClose={close}
        >
          <Form.Item name="remark" label="理由" rules={textRules('理由')}>
            <Input.TextArea rows={3} />
          </Form.Item>
        </SignedModal>
      )}
    >
      撤回推荐
    </AskButton>
  );
}
