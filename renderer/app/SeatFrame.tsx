import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { type ReactNode, Suspense, useMemo } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { ownerName, ownSlots, type PackageOwner, panelOf } from '../../shared/package/packageOwner.ts';
import type { SheetSlot } from '../../shared/round/sheetSlot.ts';
import { leafOf } from '../../shared/scheme/part.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { api } from '../api/client.ts';
import { LoadProblem } from '../ui/LoadProblem.tsx';
import { PageGuard } from '../ui/saving/PageGuard.ts';
import { slotQuery } from '../ui/slotQuery.ts';
import { AssessmentContext } from '../ui/useAssessment.ts';
import { SeatContext } from '../ui/useSeat.ts';
import { TextSizeChoice } from './TextSizeChoice.tsx';

interface Props {
  readonly assessmentId: string;
  /** Whose sheets these are. */
  readonly owner: PackageOwner;
  /** What the owner does with all of the sheets. */
  readonly actions?: ReactNode;
  /** What stands above the sheets. */
  readonly banner?: ReactNode;
}

/** The frame around a panelist's own sheets, in the meeting or in their 任务包, or a unit's: as if the panel were this one. */
export function SeatFrame({ assessmentId, owner, actions, banner }: Props) {
  const name = ownerName(owner);
  const { pathname, search } = useLocation();
  const query = useQuery(api.assessment.get.queryOptions({ input: { assessmentId } }));
  const own = useMemo(
    () => query.data && { ...query.data, panel: panelOf(query.data.panel, owner) },
    [query.data, owner],
  );
  const slots = own ? ownSlots(own.scheme, owner) : [];
  const isOnePart = new Set(slots.map(({ partId }) => partId)).size === 1;
  const shown = search || (slots[0] ? slotQuery(slots[0]) : '');
  return (
    <SeatContext value={name}>
      <AssessmentContext value={own ?? null}>
        <div className="shell">
          <PageGuard />
          <header className="shell-head">
            <span className="shell-brand">五好考评</span>
            <h1 className="shell-title" title={own?.name}>
              {own?.name}
            </h1>
            <strong>{name}</strong>
            {slots.length > 1 && (
              <nav className="tabs" aria-label="评分表">
                {slots.map((slot) => (
                  <NavLink
                    key={slotQuery(slot)}
                    to={`${pathname}${slotQuery(slot)}`}
                    className={slotQuery(slot) === shown ? 'tab tab-current' : 'tab'}
                  >
                    {own && titleOf(own.scheme, slot, isOnePart)}
                  </NavLink>
                ))}
              </nav>
            )}
            <span className="shell-gap" />
            <TextSizeChoice />
            {actions}
          </header>
          {banner}
          <main className="shell-body">
            <Suspense fallback={<Spin className="page-spin" />}>
              {own ? (
                <Outlet />
              ) : query.error ? (
                <LoadProblem error={query.error} onRetry={() => void query.refetch()} />
              ) : (
                <Spin className="page-spin" />
              )}
            </Suspense>
          </main>
        </div>
      </AssessmentContext>
    </SeatContext>
  );
}

/** One of the panelist's sheets beside others: by its round, and by its part where there is more than one. */
function titleOf({ rounds, parts }: Scheme, { roundId, partId }: SheetSlot, isOnePart: boolean): string {
  const round = rounds.find(({ id }) => id === roundId);
  return [round, isOnePart && round ? undefined : leafOf({ parts }, partId)]
    .flatMap((each) => (each ? [wordsOf(each.name)] : []))
    .join('　');
}
