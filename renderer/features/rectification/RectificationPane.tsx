import { Alert, Tabs } from 'antd';
import { useState } from 'react';
import type { Register } from '../../../shared/register/register.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { CheckTable } from './CheckTable.tsx';
import { PlanPart } from './PlanPart.tsx';
import { RegisterPart } from './RegisterPart.tsx';
import { SaveNote } from './SaveNote.tsx';
import type { Unit } from './unit.ts';
import { useRows } from './useRows.ts';
import { useSave } from './useSave.ts';

interface Props {
  readonly unit: Unit;
  readonly register: Register;
}

/** One candidate: what is still missing, then the check list, the register and the plan. */
export function RectificationPane({ unit, register }: Props) {
  const { parsed } = useAssessment();
  const { checks, rectification } = parsed;
  const { candidate, rows, missing, stand } = unit;
  const saving = useSave();
  const editing = useRows(unit, saving);
  const [part, setPart] = useState(checks && stand.checked < stand.checks ? 'checks' : 'register');
  const parts = [
    ...(checks
      ? [
          {
            key: 'checks',
            label: `${wordsOf(checks.name)}（${stand.checked}／${stand.checks}）`,
            children: (
              <CheckTable
                checks={checks}
                candidate={candidate}
                register={register}
                rows={rows}
                saving={saving}
                onAdd={editing.add}
              />
            ),
          },
        ]
      : []),
    {
      key: 'register',
      label: `问题、任务、责任清单（${rows.length}）`,
      children: <RegisterPart unit={unit} editing={editing} />,
    },
    ...(rectification && rectification.fields.length > 0
      ? [
          {
            key: 'plan',
            label: '整改提高方案',
            children: <PlanPart unit={unit} saving={saving} />,
          },
        ]
      : []),
  ];
  return (
    <section className="rectify-pane" aria-label={candidate.name}>
      <header className="rectify-head">
        <h2>{candidate.name}</h2>
        <span className="rectify-soft">{candidate.kind}</span>
        <span className="rectify-gap" />
        <SaveNote candidateId={candidate.id} isFailed={saving.isFailed} />
      </header>
      {stand.isFollowed && rectification?.focus && (
        <Alert type="warning" showIcon title={`重点督促：${wordsOf(rectification.focus.sentence)}`} />
      )}
      {rectification && <MissingNote missing={missing} />}
      <Tabs activeKey={part} onChange={setPart} items={parts} />
    </section>
  );
}

function MissingNote({ missing }: { readonly missing: readonly string[] }) {
  if (missing.length === 0) return <p className="rectify-complete">✓ 整改要求的各项都已齐备</p>;
  return (
    <section className="rectify-missing" aria-label="整改还缺">
      <strong>整改还缺</strong>
      <ul>
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
