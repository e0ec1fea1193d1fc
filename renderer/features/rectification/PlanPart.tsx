import type { PlanField } from '../../../shared/scheme/rectification.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { SavedText } from './SavedText.tsx';
import type { Unit } from './unit.ts';
import type { Rectification } from './useRectification.ts';

interface Props {
  readonly fields: readonly PlanField[];
  readonly unit: Unit;
  readonly rectification: Rectification;
}

/** 整改提高方案 of one candidate, as the scheme asks for it; each field is saved as it is filled in. */
export function PlanPart({ fields, unit, rectification }: Props) {
  return (
    <div className="rectify-plan">
      {fields.map((field) => (
        <div key={field.asks} className="rectify-plan-field">
          <span>{wordsOf(field.name)}</span>
          <FieldBox field={field} unit={unit} rectification={rectification} />
        </div>
      ))}
    </div>
  );
}

interface BoxProps extends Omit<Props, 'fields'> {
  readonly field: PlanField;
}

function FieldBox({ field: { asks, name }, unit: { plan }, rectification }: BoxProps) {
  const label = wordsOf(name);
  if (asks === 'deadline' || asks === 'discussedOn') {
    return (
      <DayBox
        aria-label={label}
        value={plan?.[asks] ?? null}
        onChange={(day) => rectification.plan({ [asks]: day })}
      />
    );
  }
  return (
    <SavedText
      field={`plan ${asks}`}
      label={label}
      value={plan?.[asks] ?? ''}
      placeholder="填写即保存"
      onSave={(text) => rectification.plan({ [asks]: text })}
    />
  );
}
