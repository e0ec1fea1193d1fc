import { Form, Input, Radio } from 'antd';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import type { Condition } from '../../../shared/scheme/condition.ts';
import { textRules } from '../../ui/formRules.ts';
import { useRegister } from '../../ui/register/useRegister.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { AskButton } from './AskButton.tsx';

/** What the panel finds about a condition: 符合 or 不符合, by whom, when and on what evidence. */
export function FindingButton({
  condition,
  candidate,
}: {
  readonly condition: Condition;
  readonly candidate: Candidate;
}) {
  const { register } = useRegister();
  const { save } = useSaveEntries();
  const former = register?.find('finding', candidate.id, condition.id) ?? null;
  const isWithoutBasis =
    condition.basis !== undefined && !register?.find('attachment', null, condition.basis);
  const title = former ? '更改判定' : '登记判定';
  return (
    <AskButton
      size="small"
      type={former ? 'default' : 'primary'}
      dialog={(close) => (
        <SignedModal
          title={`${title}：${candidate.name}，${condition.id}`}
          lead={isWithoutBasis && '依据未载入，不得判定符合。请先载入文件，再判定符合。'}
          okText="保存判定"
          byLabel="判定人"
          onLabel="判定日期"
          initial={{
            isMet: former?.isMet ?? null,
            evidence: former?.evidence ?? '',
            ...(former && { by: former.by, on: former.on }),
          }}
          onSave={({ by, on, isMet, evidence }) =>
            save(
              [
                {
                  kind: 'finding',
                  candidateId: candidate.id,
                  key: condition.id,
                  content: { by, on, isMet: isMet === true, evidence: evidence.trim() },
                },
              ],
              '判定已保存',
            )
          }
          onClose={close}
        >
          <Form.Item
            name="isMet"
            label="结论"
            rules={[{ required: true, type: 'boolean', message: '请选择符合或不符合' }]}
          >
            <Radio.Group
              options={[
                { value: true, label: '符合', disabled: isWithoutBasis },
                { value: false, label: '不符合' },
              ]}
            />
          </Form.Item>
          <Form.Item name="evidence" label="依据" rules={textRules('依据')}>
            <Input.TextArea rows={3} placeholder="查看了哪些材料，听取了哪些情况" />
          </Form.Item>
        </SignedModal>
      )}
    >
      {title}
    </AskButton>
  );
}
