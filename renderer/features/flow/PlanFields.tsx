import { useState } from 'react';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { useLeaveGuard } from '../../ui/saving/useLeaveGuard.ts';
import type { Planned } from './planned.ts';

interface Props {
  /** The step's name, for readers. */
  readonly name: string;
  readonly planned: Planned;
  readonly onSave: (days: Partial<Planned>) => void;
}

/** The planned days of a step, saved as they are put in; where the end would lie before the beginning, they wait. */
export function PlanFields({ name, planned, onSave }: Props) {
  const [waiting, setWaiting] = useState<Partial<Planned>>({});
  const { from, to } = { ...planned, ...waiting };
  const isWrong = isReversed({ from, to });
  useLeaveGuard(isWrong, {
    title: '还有 1 处没有保存',
    lines: [`“${name}”的计划结束日期早于开始日期，没有保存。`],
  });
  const change = (day: Partial<Planned>) => {
    const days = { ...waiting, ...day };
    if (isReversed({ ...planned, ...days })) return setWaiting(days);
    setWaiting({});
    onSave(days);
  };
  return (
    <div className="flow-plan">
      <span className="flow-soft">计划</span>
      <DayBox
        aria-label={`${name} 计划开始`}
        placeholder="开始"
        value={from}
        onChange={(day) => change({ from: day })}
      />
      <span>至</span>
      <DayBox
        aria-label={`${name} 计划结束`}
        placeholder="结束"
        value={to}
        onChange={(day) => change({ to: day })}
      />
      {isWrong && (
        <p className="flow-wrong" role="alert">
          结束日期不能早于开始日期，尚未保存
        </p>
      )}
    </div>
  );
}

function isReversed({ from, to }: Planned): boolean {
  return from !== null && to !== null && to < from;
}
