import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { type ReactNode, Suspense, useMemo } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { type SheetSlot, slotsOf } from '../../shared/round/sheetSlot.ts';
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
  readonly panelist: string;
  /** What the panelist does with all of the sheets. */
  readonly actions?: ReactNode;
  /** What stands above the sheets. */
  readonly banner?: ReactNode;
}

/** The frame around a panelist's own sheets, in the meeting or in their 任务包: as if the panel were this one. */
export function SeatFrame({ assessmentId, panelist, actions, banner }: Props) {
  const { pathname, search } = useLocation();
  const query = useQuery(api.assessment.get.queryOptions({ input: { assessmentId } }));
  const own = useMemo(
    () => query.data && { ...query.data, panel: query.data.panel.filter(({ name }) => name === panelist) },
    [query.data, panelist],
  );
  const slots = own ? slotsOf(own.scheme, own.panel).filter((slot) => slot.panelist === panelist) : [];
  const shown = search || (slots[0] ? slotQuery(slots[0]) : '');
  return (
    <SeatContext value={panelist}>
      <AssessmentContext value={own ?? null}>
        <div className="shell">
          <PageGuard />
          <header className="shell-head">
            <span className="shell-brand">五好考评</span>
            <h1 className="shell-title">{own?.name}</h1>
            <strong>{panelist}</strong>
            {slots.length > 1 && (
              <nav className="tabs" aria-label="评分表">
                {slots.map((slot) => (
                  <NavLink
                    key={slotQuery(slot)}
                    to={`${pathname}${slotQuery(slot)}`}
                    className={slotQuery(slot) === shown ? 'tab tab-current' : 'tab'}
                  >
                    {own && titleOf(own.scheme, slot)}
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
function titleOf({ rounds, parts }: Scheme, { roundId, partId }: SheetSlot): string {
  const round = rounds.find(({ id }) => id === roundId);
  return [round, leafOf({ parts }, partId)].flatMap((each) => (each ? [wordsOf(each.name)] : [])).join('　');
}
