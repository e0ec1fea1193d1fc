import { Button, Form, Input } from 'antd';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import { openConditions } from '../../../shared/nomination/openConditions.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import type { Condition } from '../../../shared/scheme/condition.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { textRules } from '../../ui/formRules.ts';
import { useRegister } from '../../ui/register/useRegister.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { AskButton } from './AskButton.tsx';
import { AttachmentLine } from './AttachmentLine.tsx';
import { ConditionGrid, type Marks, markKey, testedOf } from './ConditionGrid.tsx';
import { isJudged } from './isJudged.ts';

interface Values {
  readonly marks: Marks;
  readonly evidence: string;
}

/** What the panel finds about all conditions of all units, in one table: by one person, on one day, on the same evidence. */
export function JudgeAllButton({
  track,
  nominees,
}: {
  readonly track: Track;
  readonly nominees: readonly NomineeResult[];
}) {
  const { register } = useRegister();
  const { save } = useSaveEntries();
  const isWithoutBasis = ({ basis }: Condition) =>
    basis !== undefined && !register?.find('attachment', null, basis);
  const judged = nominees.flatMap((nominee) =>
    track.conditions.flatMap((condition) => {
      const tested = testedOf(nominee, condition);
      return tested && isJudged(condition, tested) ? [{ nominee, condition, tested }] : [];
    }),
  );
  const open = judged.filter(({ tested }) => tested.decision.met === null);
  const all = openConditions(nominees);
  const missing = track.conditions.filter(isWithoutBasis);
  const restMet = (marks: Marks): Marks => ({
    ...Object.fromEntries(
      open
        .filter(({ condition }) => !isWithoutBasis(condition))
        .map(({ nominee, condition }) => [markKey(nominee.candidate.id, condition.id), true]),
    ),
    ...marks,
  });
  if (judged.length === 0) return null;
  return (
    <AskButton
      dialog={(close) => (
        <SignedModal<Values>
          title="判定条件"
          lead="按 1 符合，按 0 不符合，方向键移动；悬停看原文。灰字由单位登记判定，待判定的到单位登记补充。依据不同的，分次保存。"
          okText="保存判定"
          byLabel="判定人"
          onLabel="判定日期"
          width={1180}
          initial={{ marks: {}, evidence: '' }}
          onSave={({ by, on, marks, evidence }) => {
            const entries = judged.flatMap(({ nominee: { candidate }, condition }): EntryInput[] => {
              const isMet = marks[markKey(candidate.id, condition.id)];
              if (isMet === undefined) return [];
              const content = { by, on, isMet, evidence: evidence.trim() };
              return [{ kind: 'finding', candidateId: candidate.id, key: condition.id, content }];
            });
            return save(entries, `已判定 ${entries.length} 项`);
          }}
          onClose={close}
        >
          {missing.map(({ id, basis = '' }) => (
            <AttachmentLine key={id} conditionId={id} attachmentId={basis} />
          ))}
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue, setFieldValue }) => (
              <Button
                size="small"
                className="condition-rest"
                disabled={open.length === 0}
                onClick={() => setFieldValue('marks', restMet((getFieldValue('marks') ?? {}) as Marks))}
              >
                其余待判定的均符合
              </Button>
            )}
          </Form.Item>
          <Form.Item
            name="marks"
            className="condition-marks"
            rules={[
              {
                validator: (_, marks: Marks) =>
                  Object.keys(marks).length > 0
                    ? Promise.resolve()
                    : Promise.reject(new Error('还没有判定任何一项')),
              },
            ]}
          >
            <ConditionGrid track={track} nominees={nominees} isWithoutBasis={isWithoutBasis} />
          </Form.Item>
          <Form.Item name="evidence" label="依据" rules={textRules('依据')} className="condition-evidence">
            <Input placeholder="查看了哪些材料，听取了哪些情况" />
          </Form.Item>
        </SignedModal>
      )}
    >
      {all > 0 ? `判定条件（待判定 ${all} 项）` : '判定条件'}
    </AskButton>
  );
}
