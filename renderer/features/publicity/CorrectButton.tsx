import { Button } from 'antd';
import { useState } from 'react';
import type { Objection } from '../../../shared/register/noticeContent.ts';
import { correctionReason, useCorrection } from '../../ui/register/useCorrection.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { sheetToCorrect } from './sheetToCorrect.ts';

/** 更正此评分表: from an objection that was found true to the sheet, opened in a correction with the objection's reason. */
export function CorrectButton({ objection }: { readonly objection: Objection }) {
  const { begin } = useCorrection();
  const [isBusy, setBusy] = useState(false);
  const slot = sheetToCorrect(useAssessment(), objection);
  const { candidateId } = objection;
  if (slot === null || candidateId === null) return null;
  const correct = async () => {
    setBusy(true);
    await begin(candidateId, slot, correctionReason(objection));
    setBusy(false);
  };
  return (
    <Button size="small" type="primary" loading={isBusy} onClick={() => void correct()}>
      更正此评分表
    </Button>
  );
}
