import type { Plan } from '../../../shared/register/content.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { SavedText } from './SavedText.tsx';
import type { Unit } from './unit.ts';
import type { Saving } from './useSave.ts';
import { useStored } from './useStored.ts';

interface Props {
  readonly unit: Unit;
  readonly saving: Saving;
}

const emptyPlan: Plan = { goal: '', tasks: '', measures: '', deadline: null, discussedOn: null };
const texts = [
  ['goal', '目标'],
  ['tasks', '任务'],
  ['measures', '措施'],
] as const;

/** 整改提高方案 of one candidate; each field is saved when it is left. */
export function PlanPart({ unit, saving }: Props) {
  const { plan, candidate } = unit;
  const read = useStored(candidate.id);
  const change = (patch: Partial<Plan>) =>
    saving.save(async () => {
      const stored = (await read()).find('plan', candidate.id, 'plan');
      const content = { ...(stored ?? emptyPlan), ...patch };
      return [{ kind: 'plan', candidateId: candidate.id, key: 'plan', content }];
    });
  return (
    <div className="rectify-plan">
      {texts.map(([field, label]) => (
        <div key={field} className="rectify-plan-field">
          <span>{label}</span>
          <SavedText
            box={`${candidate.id}/plan/${field}`}
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
