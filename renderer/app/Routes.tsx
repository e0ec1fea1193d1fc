import { useEffect } from 'react';
import { BrowserRouter, Route, Routes as RouterRoutes } from 'react-router';
import { DataFileGate } from '../features/dataFile/DataFileGate.tsx';
import { AssessmentFrame } from './AssessmentFrame.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { MissingScreen } from './MissingScreen.tsx';
import { Shell } from './Shell.tsx';
import {
  ArchiveScreen,
  BallotScreen,
  BoardScreen,
  DataFileScreen,
  DifferencesScreen,
  FlowScreen,
  GradingScreen,
  ListScreen,
  MeetingScreen,
  NewScreen,
  NominationScreen,
  OrganisationScreen,
  OwnTableScreen,
  PublicityScreen,
  preloadScreens,
  RectificationScreen,
  ReportScreen,
  ResultScreen,
  ScoringScreen,
  SetupScreen,
  TotalsScreen,
} from './screens.ts';
import { WayBackFrame } from './WayBack.tsx';

const preloadAfter = 1000;

/** The screens and their addresses. */
export function Routes() {
  useEffect(() => {
    const timer = setTimeout(() => requestIdleCallback(preloadScreens), preloadAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <ErrorBoundary>
      {/* A click changes the screen before the next key or click is taken: none lands on the screen that was left. */}
      <BrowserRouter useTransitions={false}>
        <DataFileGate>
          <WayBackFrame>
            <RouterRoutes>
              <Route element={<Shell />}>
                <Route index element={<ListScreen />} />
                <Route path="new" element={<NewScreen />} />
                <Route path="own-table" element={<OwnTableScreen />} />
                <Route path="data-file" element={<DataFileScreen />} />
                <Route path="organisations/:organisationId?" element={<OrganisationScreen />} />
                <Route path="*" element={<MissingScreen />} />
              </Route>
              <Route path="a/:assessmentId" element={<AssessmentFrame />}>
                <Route index element={<SetupScreen />} />
                <Route path="setup" element={<SetupScreen />} />
                <Route path="score/:candidateId?" element={<ScoringScreen />} />
                <Route path="board" element={<BoardScreen />} />
                <Route path="meeting" element={<MeetingScreen />} />
                <Route path="differences" element={<DifferencesScreen />} />
                <Route path="totals" element={<TotalsScreen />} />
                <Route path="flow" element={<FlowScreen />} />
                <Route path="ballots/:candidateId?" element={<BallotScreen />} />
                <Route path="nominations/:candidateId?" element={<NominationScreen />} />
                <Route path="grading" element={<GradingScreen />} />
                <Route path="rectification/:candidateId?" element={<RectificationScreen />} />
                <Route path="results" element={<ResultScreen />} />
                <Route path="publicity/:part?" element={<PublicityScreen />} />
                <Route path="reports" element={<ReportScreen />} />
                <Route path="archive" element={<ArchiveScreen />} />
              </Route>
            </RouterRoutes>
          </WayBackFrame>
        </DataFileGate>
      </BrowserRouter>
    </ErrorBoundary>
  );
}
