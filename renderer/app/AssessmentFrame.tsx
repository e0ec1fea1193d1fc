import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { NavLink, Outlet, useLocation, useParams } from 'react-router';
import { api } from '../api/client.ts';
import { LoadProblem } from '../ui/LoadProblem.tsx';
import { CorrectionStrip } from '../ui/register/CorrectionStrip.tsx';
import { AssessmentContext } from '../ui/useAssessment.ts';
import { Shell } from './Shell.tsx';
import { tabsFor } from './tabsFor.ts';

/** The frame around one assessment's screens: its name, its tabs, and its data once read. */
export function AssessmentFrame() {
  const { assessmentId = '' } = useParams();
  const { pathname } = useLocation();
  const query = useQuery(api.assessment.get.queryOptions({ input: { assessmentId } }));
  const assessment = query.data ?? null;
  const tabs = (
    <nav className="tabs" aria-label="考核页面">
      {(assessment ? tabsFor(assessment.scheme) : []).map(({ path, title, also }) => (
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
        banner={assessment && <CorrectionStrip key={assessment.id} />}
      >
        {assessment ? (
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
