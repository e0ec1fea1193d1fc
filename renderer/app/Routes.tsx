import { Spin } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes as RouterRoutes } from 'react-router';
import { AssessmentFrame } from './AssessmentFrame.tsx';
import { MissingScreen } from './MissingScreen.tsx';
import { Shell } from './Shell.tsx';

// Each screen is a file of its own, so that the first one is not kept waiting for the others.
const ListScreen = lazy(async () =>
  asDefault((await import('../features/assessments/ListScreen.tsx')).ListScreen),
);
const NewScreen = lazy(async () => asDefault((await import('../features/setup/NewScreen.tsx')).NewScreen));
const SetupScreen = lazy(async () =>
  asDefault((await import('../features/setup/SetupScreen.tsx')).SetupScreen),
);
const ScoringScreen = lazy(async () =>
  asDefault((await import('../features/scoring/ScoringScreen.tsx')).ScoringScreen),
);
const ResultScreen = lazy(async () =>
  asDefault((await import('../features/results/ResultScreen.tsx')).ResultScreen),
);
const ReportScreen = lazy(async () =>
  asDefault((await import('../features/reports/ReportScreen.tsx')).ReportScreen),
);

function asDefault(screen: ComponentType): { default: ComponentType } {
  return { default: screen };
}

/** The screens and their addresses. */
export function Routes() {
  return (
    <BrowserRouter>
      <Suspense fallback={<Spin className="page-spin" />}>
        <RouterRoutes>
          <Route element={<Shell />}>
            <Route index element={<ListScreen />} />
            <Route path="new" element={<NewScreen />} />
            <Route path="*" element={<MissingScreen />} />
          </Route>
          <Route path="a/:assessmentId" element={<AssessmentFrame />}>
            <Route index element={<SetupScreen />} />
            <Route path="setup" element={<SetupScreen />} />
            <Route path="score/:candidateId?" element={<ScoringScreen />} />
            <Route path="results" element={<ResultScreen />} />
            <Route path="reports" element={<ReportScreen />} />
          </Route>
        </RouterRoutes>
      </Suspense>
    </BrowserRouter>
  );
}
