import { Button } from 'antd';
import { useState } from 'react';
import { DayBox } from '../../ui/box/DayBox.tsx';
import type { Planned } from './planned.ts';

interface Props {
  /** The step's name, for readers. */
  readonly name: string;
  readonly planned: Planned;
  /** Saves those days; whether they were taken comes back. */
  readonly onSave: (days: Partial<Planned>) => Promise<boolean>;
}

/** The planned days of a step, saved as they are put in; what is not saved stays in its box, and is said to be open. */
export function PlanFields({ name, planned, onSave }: Props) {
  const [typed, setTyped] = useState<Partial<Planned>>({});
  const [isRefused, setRefused] = useState(false);
  const { from, to } = { ...planned, ...typed };
  const isWrong = isReversed({ from, to });
  const send = async (days: Partial<Planned>) => {
    setRefused(false);
    const isTaken = await onSave(days);
    setRefused(!isTaken);
    if (isTaken) setTyped((now) => without(now, days));
  };
  const change = (day: Partial<Planned>) => {
    const next = { ...typed, ...day };
    setTyped(next);
    if (!isReversed({ ...planned, ...next })) void send(next);
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
      {isRefused && !isWrong && (
        <p className="flow-wrong" role="alert">
          计划日期尚未保存{' '}
          <Button size="small" onClick={() => void send(typed)}>
            再次保存
          </Button>
        </p>
      )}
    </div>
  );
}

function isReversed({ from, to }: Planned): boolean {
  return from !== null && to !== null && to < from;
}

/** What was typed, without the days that were taken and stand as they were sent. */
function without(typed: Partial<Planned>, taken: Partial<Planned>): Partial<Planned> {
  const isOpen = (which: 'from' | 'to') => typed[which] !== undefined && typed[which] !== taken[which];
  return {
    ...(isOpen('from') && { from: typed.from }),
    ...(isOpen('to') && { to: typed.to }),
  };
}
