import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { StepProgress } from '../../../shared/flow/flowState.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { LackList } from '../../ui/LackList.tsx';
import { FlowWords } from './FlowWords.tsx';
import { PlanFields } from './PlanFields.tsx';
import type { Planned } from './planned.ts';
import { StageWord } from './StageWord.tsx';

interface Props {
  readonly step: StepProgress;
  readonly number: number;
  /** Whether it is the last one and nothing is left to be done in it. */
  readonly isLastDone: boolean;
  readonly onPlan: (days: Partial<Planned>) => void;
  /** Asks what was done in it. */
  readonly onSay: () => void;
  /** What stands under the step where the assessment is. */
  readonly children?: ReactNode;
}

const states = {
  done: '已完成',
  skipped: '未组织',
  passed: '未登记办理情况',
  current: '进行中',
  ahead: '未开始',
} as const;

/** One step of the course: the document's words, the planned days, the actual ones. */
export function StepRow({ step, number, isLastDone, onPlan, onSay, children }: Props) {
  const state = isLastDone ? 'done' : step.state;
  const [isOpen, setOpen] = useState(false);
  const name = wordsOf(step.name);
  const isBehind = ['done', 'skipped', 'passed'].includes(step.state);
  return (
    <li className={`flow-step flow-${state}`} aria-label={`第 ${number} 步 ${name}`}>
      <span className="flow-number">{state === 'done' ? <CheckOutlined /> : number}</span>
      <div className="flow-name">
        <h3>
          <FlowWords text={step.name} />
        </h3>
        {step.when && (
          <span className="flow-soft">
            文件时间：
            <FlowWords text={step.when} />
          </span>
        )}
        {step.due?.set && (
          <span className="flow-soft" title={`依据：${step.due.set.basis}`}>
            本次的期限：{formatDay(step.due.day)}
          </span>
        )}
        {step.text && (
          <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? '收起原文' : '原文'}
          </Button>
        )}
      </div>
      <PlanFields name={name} planned={step.planned} onSave={onPlan} />
      <div className="flow-actual">
        <span className={`flow-state flow-state-${state}`}>
          {state === 'passed' && step.missing.length > 0 ? '没有做完，已转入下一阶段' : states[state]}
        </span>
        {step.begunOn && <span className="flow-soft">{daysOf(step.begunOn, step.endedOn)}</span>}
      </div>
      {isOpen && step.text && (
        <blockquote className="flow-text">
          <FlowWords text={step.text} />
        </blockquote>
      )}
      {state === 'passed' && step.missing.length > 0 && <LackList lacks={step.missing} />}
      {isBehind && <StageWord step={step} onSay={onSay} />}
      {children}
    </li>
  );
}

/** From when to when, the year once where it is the same. */
function daysOf(begunOn: string, endedOn: string | null): string {
  const from = formatDay(begunOn);
  if (endedOn === null) return `${from}开始`;
  if (endedOn === begunOn) return from;
  const to = formatDay(endedOn);
  return `${from}—${endedOn.slice(0, 4) === begunOn.slice(0, 4) ? to.slice(to.indexOf('年') + 1) : to}`;
}
