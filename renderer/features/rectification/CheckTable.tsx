import { Input } from 'antd';
import { useState } from 'react';
import type { Register } from '../../../shared/register/register.ts';
import type { Checks } from '../../../shared/scheme/checks.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { useLastBy } from '../../ui/signed/useLastBy.ts';
import { today } from '../../ui/today.ts';
import { CheckRow } from './CheckRow.tsx';
import { ClearRestBar } from './ClearRestBar.tsx';
import { ListFoundButton } from './ListFoundButton.tsx';
import { problemOf } from './problemOf.ts';
import type { Unit } from './unit.ts';
import type { ClearRest } from './useClearRest.ts';
import type { Rectification } from './useRectification.ts';

interface Props {
  readonly checks: Checks;
  readonly unit: Unit;
  /** Ids of all candidates. */
  readonly allIds: readonly string[];
  readonly rest: ClearRest;
  /** As stored, and with what is on its way. */
  readonly saved: Register;
  readonly register: Register;
  readonly rectification: Rectification;
}

/** 六对照六查摆, 六查六看: each row found clear or with a problem, by whom and when. */
export function CheckTable({ checks, unit, allIds, rest, saved, register, rectification }: Props) {
  const { candidate } = unit;
  const [by, setBy] = useLastBy('signer');
  const [on, setOn] = useState(today());
  const found = checks.rows.map((row) => ({ row, check: register.find('check', candidate.id, row.id) }));
  const needsSigner = by.trim() === '' && found.some(({ check }) => check === null);
  const signer = by.trim() === '' ? null : { by: by.trim(), on };
  return (
    <div className="rectify-checks">
      <div className="rectify-bar">
        <div className="rectify-field">
          <span>查摆人</span>
          <Input
            aria-label="查摆人"
            value={by}
            maxLength={40}
            placeholder="先写查摆人"
            status={needsSigner ? 'warning' : ''}
            onChange={(event) => setBy(event.target.value)}
          />
        </div>
        <div className="rectify-field">
          <span>日期</span>
          <DayBox aria-label="查摆日期" value={on} onChange={(day) => setOn(day ?? today())} />
        </div>
        <span className="rectify-gap" />
        <ClearRestBar candidateId={candidate.id} allIds={allIds} rest={rest} signer={signer} />
        {unit.unlisted.length > 1 && (
          <ListFoundButton unit={unit} register={register} rectification={rectification} />
        )}
      </div>
      {needsSigner && <p className="rectify-hint">先在上面写查摆人，再逐项记下查摆的结果。</p>}
      <table className="rectify-table">
        <thead>
          <tr>
            <th className="rectify-col-check">{wordsOf(checks.name)}</th>
            <th className="rectify-col-finding">结果</th>
            <th>查出的问题</th>
            <th className="rectify-col-who">查摆人、日期</th>
            <th className="rectify-col-list">清单</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ row, check }) => (
            <CheckRow
              key={row.id}
              row={row}
              saved={saved.find('check', candidate.id, row.id)}
              check={check}
              memberCount={candidate.memberCount}
              isListed={check?.isFound === true && !unit.unlisted.includes(row.id)}
              signer={signer}
              onPut={(over) => rectification.check(row.id, over)}
              onList={(problem) => void rectification.add(problemOf(row, problem))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
