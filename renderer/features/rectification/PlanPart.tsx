import { DayBox } from '../../ui/box/DayBox.tsx';
import { SavedText } from './SavedText.tsx';
import type { Unit } from './unit.ts';
import type { Rectification } from './useRectification.ts';

interface Props {
  readonly unit: Unit;
  readonly rectification: Rectification;
}

const texts = [
  ['goal', '目标'],
  ['tasks', '任务'],
  ['measures', '措施'],
] as const;

/** 整改提高方案 of one candidate; each field is saved as it is filled in. */
export function PlanPart({ unit, rectification }: Props) {
  const { plan } = unit;
  return (
    <div className="rectify-plan">
      {texts.map(([field, label]) => (
        <div key={field} className="rectify-plan-field">
          <span>{label}</span>
          <SavedText
            field={`plan ${field}`}
            label={label}
            value={plan?.[field] ?? ''}
            placeholder="填写即保存"
            onSave={(text) => rectification.plan({ [field]: text })}
          />
        </div>
      ))}
      <div className="rectify-plan-field">
        <span>完成时限</span>
        <DayBox
          aria-label="完成时限"
          value={plan?.deadline ?? null}
          onChange={(deadline) => rectification.plan({ deadline })}
        />
      </div>
      <div className="rectify-plan-field">
        <span>党员大会讨论日期</span>
        <DayBox
          aria-label="党员大会讨论日期"
          value={plan?.discussedOn ?? null}
          onChange={(discussedOn) => rectification.plan({ discussedOn })}
        />
      </div>
    </div>
  );
}
