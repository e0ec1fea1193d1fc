import { useRef } from 'react';
import type { Plan } from '../../../shared/register/content.ts';
import { DayBox } from '../../ui/DayBox.tsx';
import { SavedText } from './SavedText.tsx';
import type { Saving } from './useSave.ts';

interface Props {
  readonly plan: Plan | null;
  readonly candidateId: string;
  readonly saving: Saving;
}

const emptyPlan: Plan = { goal: '', tasks: '', measures: '', deadline: null, discussedOn: null };
const texts = [
  ['goal', '目标'],
  ['tasks', '任务'],
  ['measures', '措施'],
] as const;

/** 整改提高方案 of one candidate; each field is saved when it is left. */
export function PlanPart({ plan, candidateId, saving }: Props) {
  // Two fields left one right after the other are both kept: what is on its way counts as what stands.
  const onItsWay = useRef<Plan | null>(null);
  const change = async (patch: Partial<Plan>) => {
    const content = { ...(onItsWay.current ?? plan ?? emptyPlan), ...patch };
    onItsWay.current = content;
    const isTaken = await saving.save([{ kind: 'plan', candidateId, key: 'plan', content }]);
    if (onItsWay.current === content || !isTaken) onItsWay.current = null;
    return isTaken;
  };
  return (
    <div className="rectify-plan">
      {texts.map(([field, label]) => (
        <div key={field} className="rectify-plan-field">
          <span>{label}</span>
          <SavedText
            label={label}
            value={plan?.[field] ?? ''}
            placeholder="离开即保存"
            onSave={(text) => change({ [field]: text })}
          />
        </div>
      ))}
      <div className="rectify-plan-field">
        <span>完成时限</span>
        <DayBox
          aria-label="完成时限"
          value={plan?.deadline ?? null}
          onChange={(deadline) => void change({ deadline })}
        />
      </div>
      <div className="rectify-plan-field">
        <span>党员大会讨论日期</span>
        <DayBox
          aria-label="党员大会讨论日期"
          value={plan?.discussedOn ?? null}
          onChange={(discussedOn) => void change({ discussedOn })}
        />
      </div>
    </div>
  );
}
