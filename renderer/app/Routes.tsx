import { BrowserRouter, Route, Routes as RouterRoutes } from 'react-router';
import { ListScreen } from '../features/assessments/ListScreen.tsx';
import { ReportScreen } from '../features/reports/ReportScreen.tsx';
import { ResultScreen } from '../features/results/ResultScreen.tsx';
import { ScoringScreen } from '../features/scoring/ScoringScreen.tsx';
import { NewScreen } from '../features/setup/NewScreen.tsx';
import { SetupScreen } from '../features/setup/SetupScreen.tsx';
import { AssessmentFrame } from './AssessmentFrame.tsx';
import { MissingScreen } from './MissingScreen.tsx';
import { Shell } from './Shell.tsx';

/** The screens and their addresses. */
export function Routes() {
  return (
    <BrowserRouter>
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
    </BrowserRouter>
  );
}
