import { Checkbox, Form } from 'antd';
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

interface Values {
  readonly appliedOn: string;
  readonly chosen: readonly string[];
}

/** 登记申报 of several units at once, on one day; those who do not apply are left out. */
export function ApplyAllButton({
  track,
  nominees,
}: {
  readonly track: Track;
  readonly nominees: readonly NomineeResult[];
}) {
  const { save } = useSaveEntries();
  const open = nominees.filter(({ nomination }) => nomination === null).map(({ candidate }) => candidate);
  if (open.length < 2) return null;
  return (
    <AskButton
      type="primary"
      dialog={(close) => (
        <SignedModal<Values>
          title="登记申报"
          lead={appliedWords}
          okText="登记申报"
          onLabel={null}
          initial={{ appliedOn: today(), chosen: open.map(({ id }) => id) }}
          onSave={({ by, on, appliedOn, chosen }) =>
            save(
              open
                .filter(({ id }) => chosen.includes(id))
                .map((candidate) => nominationEntry(candidate, track.id, applying({ by, on }, appliedOn))),
              `已登记 ${chosen.length} 个单位的申报`,
            )
          }
          onClose={close}
        >
          <Form.Item
            name="chosen"
            label="申报的单位"
            rules={[{ required: true, type: 'array', message: '请勾选申报的单位' }]}
          >
            <Checkbox.Group
              className="apply-units"
              options={open.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="appliedOn" label="申报日" required rules={[dayRule]}>
            <DayBox />
          </Form.Item>
        </SignedModal>
      )}
    >
      {`登记申报（${open.length} 个单位）`}
    </AskButton>
  );
}
