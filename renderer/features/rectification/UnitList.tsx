import { useSyncExternalStore } from 'react';
import { CandidateNav } from '../../ui/CandidateNav.tsx';
import { drafts } from '../../ui/saving/draftPlace.ts';
import type { EntryChange } from '../../ui/saving/entryChange.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { draftPlaceOf } from './boxes.ts';
import type { Unit } from './unit.ts';

interface Props {
  readonly units: readonly Unit[];
  readonly currentId: string;
  readonly outbox: Outbox<EntryChange>;
  readonly addressOf: (candidateId: string) => string;
}

/** The candidates with how far the rectification of each is. */
export function UnitList({ units, currentId, outbox, addressOf }: Props) {
  const closed = units.filter(({ missing }) => missing.length === 0).length;
  const overdue = units.filter(({ stand }) => stand.overdue > 0).length;
  return (
    <CandidateNav
      candidates={units.map((unit) => ({ ...unit.candidate, unit }))}
      currentId={currentId}
      addressOf={addressOf}
      summary={
        <>
          整改齐备 {closed}／共 {units.length}
          {overdue > 0 && <strong className="rectify-overdue">　{overdue} 个单位有逾期</strong>}
        </>
      }
      stateOf={({ unit }) => <UnitState unit={unit} outbox={outbox} />}
    />
  );
}

function UnitState({ unit, outbox }: { readonly unit: Unit; readonly outbox: Outbox<EntryChange> }) {
  const { candidate, stand, missing, rows, isClear } = unit;
  const isUnsaved = useSyncExternalStore(
    outbox.subscribe,
    () => outbox.state(candidate.id).kind === 'unsaved',
  );
  const place = draftPlaceOf(candidate.id);
  const isLeft = useSyncExternalStore(drafts.subscribe, () => drafts.isLeft(place)) || isUnsaved;
  return (
    <span className="rectify-unit-state">
      {stand.checks > 0 && (
        <span>
          查摆 {stand.checked}／{stand.checks}
        </span>
      )}
      <span>问题 {stand.problems + stand.unlisted}</span>
      {stand.unlisted > 0 && <strong className="rectify-followed">未列入清单 {stand.unlisted}</strong>}
      <span>未销号 {stand.open}</span>
      {stand.overdue > 0 && <strong className="rectify-overdue">逾期 {stand.overdue}</strong>}
      {stand.isFollowed && <strong className="rectify-followed">重点督促</strong>}
      {isLeft && <strong className="rectify-overdue">有未保存</strong>}
      {missing.length === 0 && (
        <span className="rectify-good">{rows.length === 0 && isClear ? '✓ 没有问题' : '✓ 齐备'}</span>
      )}
    </span>
  );
}
