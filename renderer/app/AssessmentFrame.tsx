import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useMemo } from 'react';
import { Navigate, NavLink, Outlet, useLocation, useParams } from 'react-router';
import type { AssessmentDetail } from '../../shared/contract/answers.ts';
import { api } from '../api/client.ts';
import { LoadProblem } from '../ui/LoadProblem.tsx';
import { CorrectionStrip } from '../ui/register/CorrectionStrip.tsx';
import { AssessmentContext } from '../ui/useAssessment.ts';
import { Shell } from './Shell.tsx';
import { TakenStrip } from './TakenStrip.tsx';
import { tabsFor } from './tabsFor.ts';

/** What is there of an assessment that came by 任务包: the sheets, and their totals. */
const takenTab = 'score';
const takenScreens = /^\/a\/[^/]+\/(?:score|totals)(?:\/|$)/;

/**
 * The frame around one assessment's screens: its name, its tabs, and its data once read. Of one that came by 任务包 the
 * panel is whose it is, and there are their sheets alone.
 */
export function AssessmentFrame() {
  const { assessmentId = '' } = useParams();
  const { pathname } = useLocation();
  const query = useQuery(api.assessment.get.queryOptions({ input: { assessmentId } }));
  const assessment = useMemo(() => (query.data ? ofTaken(query.data) : null), [query.data]);
  const taken = assessment?.taken ?? [];
  const all = assessment ? tabsFor(assessment.scheme) : [];
  const shown = taken.length > 0 ? all.filter(({ path }) => path === takenTab) : all;
  const tabs = (
    <nav className="tabs" aria-label="考核页面">
      {shown.map(({ path, title, also }) => (
        <NavLink
          key={path}
          to={`/a/${assessmentId}/${path}`}
          className={({ isActive }) =>
            isActive || also?.some((other) => pathname.endsWith(`/${other}`)) ? 'tab tab-current' : 'tab'
          }
        >
          {title}
        </NavLink>
      ))}
    </nav>
  );
  return (
    <AssessmentContext value={assessment}>
      <Shell
        title={assessment?.name ?? ''}
        isRehearsal={assessment?.isRehearsal ?? false}
        tabs={tabs}
        banner={
          taken.length > 0 ? (
            <TakenStrip panelists={taken} />
          ) : (
            assessment && <CorrectionStrip key={assessment.id} />
          )
        }
      >
        {assessment && taken.length > 0 && !takenScreens.test(pathname) ? (
          <Navigate to={`/a/${assessment.id}/${takenTab}`} replace />
        ) : assessment ? (
          <Outlet key={assessment.id} />
        ) : query.error ? (
          <LoadProblem error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Spin className="page-spin" />
        )}
      </Shell>
    </AssessmentContext>
  );
}

function ofTaken(assessment: AssessmentDetail): AssessmentDetail {
  const { taken, panel } = assessment;
  if (taken.length === 0) return assessment;
  return { ...assessment, panel: panel.filter(({ name }) => taken.includes(name)) };
}
