import { Alert, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import type { Register } from '../../../shared/register/register.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { NextWorkButton } from '../../ui/NextWork.tsx';
import { DraftPlace } from '../../ui/saving/draftPlace.ts';
import type { EntryChange } from '../../ui/saving/entryChange.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { SaveAlert } from '../../ui/saving/SaveAlert.tsx';
import { SaveWords } from '../../ui/saving/SaveWords.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { draftPlaceOf } from './boxes.ts';
import { CheckTable } from './CheckTable.tsx';
import { PlanPart } from './PlanPart.tsx';
import { RegisterPart } from './RegisterPart.tsx';
import type { Unit } from './unit.ts';
import type { ClearRest } from './useClearRest.ts';
import { useRectification } from './useRectification.ts';

interface Props {
  readonly unit: Unit;
  /** Ids of all candidates. */
  readonly allIds: readonly string[];
  readonly rest: ClearRest;
  /** The unit after this one; null after the last. */
  readonly nextAddress: string | null;
  /** As stored, and with what is on its way. */
  readonly saved: Register;
  readonly register: Register;
  readonly outbox: Outbox<EntryChange>;
}

/** One candidate: what is still missing, then the check list, the register and the plan. */
export function RectificationPane({ unit, allIds, rest, nextAddress, saved, register, outbox }: Props) {
  const { scheme } = useAssessment();
  const { checks, rectification: asked } = scheme;
  const { candidate, rows, stand } = unit;
  const rectification = useRectification(candidate, outbox);
  const place = draftPlaceOf(candidate.id);
  const draftPlace = useMemo(() => ({ place, showKeys: null }), [place]);
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
                unit={unit}
                allIds={allIds}
                rest={rest}
                saved={saved}
                register={register}
                rectification={rectification}
              />
            ),
          },
        ]
      : []),
    {
      key: 'register',
      label: `问题、任务、责任清单（${rows.length}）`,
      children: <RegisterPart unit={unit} register={register} rectification={rectification} />,
    },
    ...(asked && asked.fields.length > 0
      ? [
          {
            key: 'plan',
            label: '整改提高方案',
            children: <PlanPart fields={asked.fields} unit={unit} rectification={rectification} />,
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
        <SaveWords outbox={outbox} beginning={candidate.id} place={place} />
        <NextWorkButton
          nextAddress={nextAddress}
          from={{ screen: 'rectification', candidateId: candidate.id }}
        />
      </header>
      <SaveAlert outbox={outbox} beginning={candidate.id} />
      {stand.isFollowed && asked?.focus && (
        <Alert type="warning" showIcon title={`重点督促：${wordsOf(asked.focus.sentence)}`} />
      )}
      {asked && <MissingNote unit={unit} />}
      <DraftPlace value={draftPlace}>
        <Tabs activeKey={part} onChange={setPart} items={parts} />
      </DraftPlace>
    </section>
  );
}

function MissingNote({ unit: { missing, rows, isClear } }: { readonly unit: Unit }) {
  if (missing.length === 0) {
    return (
      <p className="rectify-complete">
        {rows.length === 0 && isClear ? '✓ 经查没有发现问题，不需列清单' : '✓ 整改要求的各项都已齐备'}
      </p>
    );
  }
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
