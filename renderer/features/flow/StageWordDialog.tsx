import { Form, Radio } from 'antd';
import type { StepProgress } from '../../../shared/flow/flowState.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';

interface Props {
  readonly step: StepProgress;
  readonly save: (entries: EntryInput[], said: string) => Promise<boolean>;
  readonly onClose: () => void;
}

interface Values {
  readonly isHeld: boolean;
}

/** 登记办理情况 of a stage that is over: done, or not held and why. */
export function StageWordDialog({ step: { id, name, word }, save, onClose }: Props) {
  return (
    <SignedModal<Values>
      title={`登记办理情况：${wordsOf(name)}`}
      okText="保存"
      initial={{
        isHeld: word?.isHeld ?? true,
        ...(word && { by: word.by, on: word.on, reason: word.reason }),
      }}
      reason={{ label: '理由', isRequired: ({ isHeld }) => isHeld === false }}
      onSave={({ by, on, isHeld, reason }) =>
        save(
          [{ kind: 'stage-word', candidateId: null, key: id, content: { by, on, isHeld, reason } }],
          '办理情况已登记',
        )
      }
      onClose={onClose}
    >
      <Form.Item name="isHeld" label="办理情况">
        <Radio.Group
          options={[
            { value: true, label: '已办理' },
            { value: false, label: '没有组织' },
          ]}
        />
      </Form.Item>
    </SignedModal>
  );
}
