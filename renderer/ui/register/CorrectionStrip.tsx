import { Button } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import './correctionStrip.css';
import { EndCorrectionDialog } from './EndCorrectionDialog.tsx';
import { useCorrection } from './useCorrection.ts';
import { useFollowedMoves } from './useFollowedMoves.tsx';

/** Above every screen: says when the course followed the work; while a correction is open: why, by whom, what it allows, and the way to end it. */
export function CorrectionStrip() {
  useFollowedMoves();
  const { open } = useCorrection();
  const [isEnding, setEnding] = useState(false);
  if (!open) return null;
  const { reason, by, on } = open.correction;
  return (
    <div className="correction-strip" role="status">
      <span>{`更正进行中：${reason}（${by}，${formatDay(on)}）。评分、测评、条件、推荐等现在可以修改，改完请结束更正`}</span>
      <Button size="small" onClick={() => setEnding(true)}>
        结束更正
      </Button>
      {isEnding && <EndCorrectionDialog onClose={() => setEnding(false)} />}
    </div>
  );
}
