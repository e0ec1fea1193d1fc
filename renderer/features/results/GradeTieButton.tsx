import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import type { GradeTie } from '../../../shared/outcome/gradeShares.ts';
import type { TieRuling } from '../../../shared/register/content.ts';
import { gradeTieKey } from '../../../shared/scheme/gradeTieKey.ts';
import { useIsFixed } from '../../ui/register/useIsFixed.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  readonly roundId: string | null;
  readonly tie: GradeTie;
  /** Those who stand level. */
  readonly level: readonly Candidate[];
}

/** 并列裁定: who of those level across a grade's last place has the grade, as the chair rules; or takes that back. */
export function GradeTieButton({ roundId, tie: { grade, places, ruling }, level }: Props) {
  const { panel } = useAssessment();
  const isFixed = useIsFixed();
  const [isAsking, setAsking] = useState(false);
  const chair = panel.find(({ isChair }) => isChair)?.name ?? '';
  const { isSaving, save: saveEntries } = useSaveEntries();
  const save = (content: TieRuling | null) =>
    saveEntries(
      [{ kind: 'tie-ruling', candidateId: null, key: gradeTieKey(roundId, grade), content }],
      content ? '已记录裁定' : '已撤回裁定',
    );
  if (isFixed) return null;
  if (ruling) {
    return (
      <Button size="small" loading={isSaving} onClick={() => void save(null)}>
        撤回裁定
      </Button>
    );
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        并列裁定……
      </Button>
      {isAsking && (
        <SignedModal<{ chosen: string[] }>
          title={`并列裁定：“${grade}”`}
          lead={`名额还余 ${places} 个，请从总分并列的单位中选定 ${places} 个，写明理由；理由随汇总表打印。`}
          okText="记录裁定"
          byLabel="组长"
          fixedBy={chair}
          initial={{ chosen: [] }}
          reason={{ label: '裁定理由' }}
          onSave={({ by, on, chosen, reason }) => save({ by, on, chosen, reason })}
          onClose={() => setAsking(false)}
        >
          <Form.Item name="chosen" label={`选定为“${grade}”的单位`}>
            <Checkbox.Group options={level.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        </SignedModal>
      )}
    </>
  );
}
