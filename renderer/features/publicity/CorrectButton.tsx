import { Button } from 'antd';
import { useState } from 'react';
import type { Objection } from '../../../shared/register/noticeContent.ts';
import { SuggestBox } from '../../ui/box/SuggestBox.tsx';
import { correctionReason, useCorrection } from '../../ui/register/useCorrection.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { sheetToCorrect } from './sheetToCorrect.ts';

/**
 * 更正此评分表: from an objection that was found true to the sheet, opened in a correction with the objection's reason; beside
 * it under whose name that is put down.
 */
export function CorrectButton({ objection }: { readonly objection: Objection }) {
  const { begin, open, by } = useCorrection();
  const [typed, setTyped] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const assessment = useAssessment();
  const slot = sheetToCorrect(assessment, objection);
  const who = typed ?? by;
  const { candidateId } = objection;
  if (slot === null || candidateId === null) return null;
  const correct = async () => {
    setBusy(true);
    await begin(candidateId, slot, correctionReason(objection), who.trim());
    setBusy(false);
  };
  return (
    <>
      <Button
        size="small"
        type="primary"
        loading={isBusy}
        disabled={!open && who.trim() === ''}
        title={!open && who.trim() === '' ? '请先写经办人' : undefined}
        onClick={() => void correct()}
      >
        更正此评分表
      </Button>
      {!open && (
        <span className="pub-correct-by">
          经办人
          <SuggestBox
            aria-label="更正的经办人"
            size="small"
            value={who}
            maxLength={40}
            options={assessment.panel.map(({ name }) => ({ value: name }))}
            onChange={setTyped}
          />
        </span>
      )}
    </>
  );
}
