import { Button } from 'antd';
import { useState } from 'react';
import { isStanding } from '../../../shared/notice/objectionWords.ts';
import type { Objection } from '../../../shared/register/noticeContent.ts';
import { slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';
import { flowSteps } from '../../../shared/stage/flowSteps.ts';
import { correctionReason, useCorrection } from '../../ui/register/useCorrection.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** 更正此评分表: from an objection that was found true to the sheet, opened in a correction with the objection's reason. */
export function CorrectButton({ objection }: { readonly objection: Objection }) {
  const { parsed: scheme, panel } = useAssessment();
  const { begin } = useCorrection();
  const [isBusy, setBusy] = useState(false);
  const slot = slotsOf(scheme, panel).at(-1);
  const { candidateId } = objection;
  const mayCorrect = isStanding(objection) && flowSteps(scheme).some(({ isNotice }) => isNotice);
  if (candidateId === null || !mayCorrect || !scheme.sheet) return null;
  if (!slot || slot.panelist !== undefined) return null;
  const correct = async () => {
    setBusy(true);
    await begin(candidateId, slotName(slot), correctionReason(objection));
    setBusy(false);
  };
  return (
    <Button size="small" type="primary" loading={isBusy} onClick={() => void correct()}>
      更正此评分表
    </Button>
  );
}
