import { Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes as RouterRoutes } from 'react-router';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { SeatFrame } from './SeatFrame.tsx';
import { ScoringScreen } from './screens.ts';

const JoinGate = lazy(async () => ({ default: (await import('../features/meeting/JoinGate.tsx')).JoinGate }));

/** What a panelist's device in the meeting shows: joining, and then the panelist's own sheets. */
export function MeetingRoutes() {
  return (
    <ErrorBoundary>
      <BrowserRouter useTransitions={false}>
        <Suspense fallback={<Spin className="page-spin" />}>
          <JoinGate>
            {({ assessmentId, owner }) => (
              <RouterRoutes>
                <Route
                  path="a/:assessmentId/score"
                  element={<SeatFrame assessmentId={assessmentId} owner={owner} />}
                >
                  <Route path=":candidateId?" element={<ScoringScreen />} />
                </Route>
                <Route path="*" element={<Navigate to={`/a/${assessmentId}/score`} replace />} />
              </RouterRoutes>
            )}
          </JoinGate>
        </Suspense>
      </BrowserRouter>
    </ErrorBoundary>
  );
}
