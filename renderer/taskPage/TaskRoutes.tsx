import { useEffect } from 'react';
import { MemoryRouter, Navigate, Route, Routes } from 'react-router';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { SeatFrame } from '../app/SeatFrame.tsx';
import { ScoringScreen } from '../features/scoring/ScoringScreen.tsx';
import { holdPage } from '../ui/saving/pageHolds.ts';
import { slotQuery } from '../ui/slotQuery.ts';
import { isStorageKept } from '../ui/storage.ts';
import { ResultButton } from './ResultButton.tsx';
import { TaskBanner } from './TaskBanner.tsx';
import type { OpenTask } from './taskState.ts';

/** What a 任务包 shows in a browser: the owner's sheets, and the way to the 结果包. */
export function TaskRoutes(open: OpenTask) {
  const { task, store } = open;
  const { assessmentId } = task.head;
  const [first] = task.slots;
  const begin = `/a/${assessmentId}/score${first ? slotQuery(first) : ''}`;
  // What the browser does not keep holds the page until a 结果包 has it.
  useEffect(() => holdPage({ isOpen: () => !isStorageKept() && !store.isGiven() }), [store]);
  return (
    <ErrorBoundary>
      {/* A page that is a file has no addresses of its own. */}
      <MemoryRouter useTransitions={false} initialEntries={[begin]}>
        <Routes>
          <Route
            path="a/:assessmentId/score"
            element={
              <SeatFrame
                assessmentId={assessmentId}
                owner={task.head}
                actions={<ResultButton {...open} />}
                banner={<TaskBanner {...open} />}
              />
            }
          >
            <Route path=":candidateId?" element={<ScoringScreen />} />
          </Route>
          <Route path="*" element={<Navigate to={begin} replace />} />
        </Routes>
      </MemoryRouter>
    </ErrorBoundary>
  );
}
