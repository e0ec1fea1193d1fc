import { Button } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import './correctionStrip.css';
import { useCorrection } from './useCorrection.ts';

/** Above every screen while a correction is open: why, by whom, and the way on to the notice that answers it. */
export function CorrectionStrip() {
  const { open, end } = useCorrection();
  const [isBusy, setBusy] = useState(false);
  if (!open) return null;
  const { reason, by, on } = open.correction;
  const onEnd = async () => {
    setBusy(true);
    await end();
    setBusy(false);
  };
  return (
    <div className="correction-strip" role="status">
      <span>{`更正进行中：${reason}（${by}，${formatDay(on)}）`}</span>
      <Button size="small" loading={isBusy} onClick={() => void onEnd()}>
        结束更正并另拟公示
      </Button>
    </div>
  );
}
