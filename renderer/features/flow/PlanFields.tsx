import { useState } from 'react';
import type { StepProgress } from '../../../shared/flow/flowState.ts';
import { DayBox } from '../../ui/DayBox.tsx';

type Planned = StepProgress['planned'];

interface Props {
  /** The step's name, for readers. */
  readonly name: string;
  readonly planned: Planned;
  readonly onSave: (planned: Planned) => Promise<boolean>;
}

/** The planned days of a step, saved as they are put in; an end before the beginning waits until it is put right. */
export function PlanFields({ name, planned, onSave }: Props) {
  const [typed, setTyped] = useState<Planned | null>(null);
  const { from, to } = typed ?? planned;
  const isWrong = from !== null && to !== null && to < from;
  const change = (next: Planned) => {
    setTyped(next);
    if (next.from !== null && next.to !== null && next.to < next.from) return;
    void onSave(next).then(() => setTyped(null));
  };
  return (
    <div className="flow-plan">
      <span className="flow-soft">计划</span>
      <DayBox
        aria-label={`${name} 计划开始`}
        placeholder="开始"
        value={from}
        onChange={(day) => change({ from: day, to })}
      />
      <span>至</span>
      <DayBox
        aria-label={`${name} 计划结束`}
        placeholder="结束"
        value={to}
        onChange={(day) => change({ from, to: day })}
      />
      {isWrong && (
        <p className="flow-wrong" role="alert">
          结束日期不能早于开始日期，尚未保存
        </p>
      )}
    </div>
  );
}
