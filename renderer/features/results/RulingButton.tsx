import { Button } from 'antd';
import { useState } from 'react';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import type { Standard } from '../../../shared/outcome/standardOf.ts';
import type { Reason } from '../../../shared/register/content.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { useIsFixed } from '../../ui/register/useIsFixed.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  readonly candidate: Candidate;
  readonly roundId: string | null;
  readonly standard: Standard;
}

/** 考评组裁定: lets one who is short of a line of 创建标准 reach it for a reason, which is printed; or takes that back. */
export function RulingButton({ candidate, roundId, standard: { short, ruling } }: Props) {
  const { standard: name } = namesOf(useAssessment().scheme);
  const isFixed = useIsFixed();
  const [isAsking, setAsking] = useState(false);
  const { isSaving, save: saveEntries } = useSaveEntries();
  const save = (content: Reason | null) =>
    saveEntries(
      [{ kind: 'standard-ruling', candidateId: candidate.id, key: roundId ?? '-', content }],
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
        考评组裁定……
      </Button>
      {isAsking && (
        <SignedModal
          title={`裁定达到${name}：${candidate.name}`}
          lead={`${short.join('；')}。经考评组裁定仍算达到${name}的，写明理由；理由随汇总表打印。`}
          okText={`裁定达到${name}`}
          reason={{ label: '裁定的理由' }}
          onSave={({ by, on, reason }) => save({ by, on, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
