import { type ComponentType, createElement, lazy, useState } from 'react';

/**
 * The screens by what names them in an address, each a file of its own, so that the first one is not kept waiting for the
 * others.
 */
const screens = {
  '': screen(async () => (await import('../features/assessments/ListScreen.tsx')).ListScreen),
  'data-file': screen(async () => (await import('../features/dataFile/DataFileScreen.tsx')).DataFileScreen),
  'own-table': screen(async () => (await import('../features/ownTable/OwnTableScreen.tsx')).OwnTableScreen),
  new: screen(async () => (await import('../features/setup/NewScreen.tsx')).NewScreen),
  setup: screen(async () => (await import('../features/setup/SetupScreen.tsx')).SetupScreen),
  score: screen(async () => (await import('../features/scoring/ScoringScreen.tsx')).ScoringScreen),
  differences: screen(
    async () => (await import('../features/scoring/panel/DifferencesScreen.tsx')).DifferencesScreen,
  ),
  board: screen(async () => (await import('../features/scoring/panel/BoardScreen.tsx')).BoardScreen),
  meeting: screen(async () => (await import('../features/meeting/MeetingScreen.tsx')).MeetingScreen),
  totals: screen(async () => (await import('../features/scoring/totals/TotalsScreen.tsx')).TotalsScreen),
  results: screen(async () => (await import('../features/results/ResultScreen.tsx')).ResultScreen),
  flow: screen(async () => (await import('../features/flow/FlowScreen.tsx')).FlowScreen),
  ballots: screen(async () => (await import('../features/ballots/BallotScreen.tsx')).BallotScreen),
  nominations: screen(
    async () => (await import('../features/nominations/NominationScreen.tsx')).NominationScreen,
  ),
  grading: screen(async () => (await import('../features/grading/GradingScreen.tsx')).GradingScreen),
  rectification: screen(
    async () => (await import('../features/rectification/RectificationScreen.tsx')).RectificationScreen,
  ),
  organisations: screen(
    async () => (await import('../features/organisations/OrganisationScreen.tsx')).OrganisationScreen,
  ),
  publicity: screen(async () => (await import('../features/publicity/PublicityScreen.tsx')).PublicityScreen),
  archive: screen(async () => (await import('../features/archive/ArchiveScreen.tsx')).ArchiveScreen),
  reports: screen(async () => (await import('../features/reports/ReportScreen.tsx')).ReportScreen),
};

export const ListScreen = screens[''].Screen;
export const DataFileScreen = screens['data-file'].Screen;
export const NewScreen = screens.new.Screen;
export const OwnTableScreen = screens['own-table'].Screen;
export const SetupScreen = screens.setup.Screen;
export const ScoringScreen = screens.score.Screen;
export const DifferencesScreen = screens.differences.Screen;
export const BoardScreen = screens.board.Screen;
export const MeetingScreen = screens.meeting.Screen;
export const TotalsScreen = screens.totals.Screen;
export const ResultScreen = screens.results.Screen;
export const FlowScreen = screens.flow.Screen;
export const BallotScreen = screens.ballots.Screen;
export const NominationScreen = screens.nominations.Screen;
export const GradingScreen = screens.grading.Screen;
export const RectificationScreen = screens.rectification.Screen;
export const OrganisationScreen = screens.organisations.Screen;
export const PublicityScreen = screens.publicity.Screen;
export const ArchiveScreen = screens.archive.Screen;
export const ReportScreen = screens.reports.Screen;

/** Fetches the screen that an address names, where it names one; it is then drawn without a wait. */
export async function preloadScreen(part: string): Promise<void> {
  await Object.entries(screens)
    .find(([name]) => name === part)?.[1]
    .preload();
}

/** Fetches the other screens while nothing else is to be done, so that they open even when the host is gone. */
export function preloadScreens(): void {
  for (const { preload } of Object.values(screens)) void preload().catch(() => {});
}

/**
 * A screen by how its code is fetched. One that is here already is drawn at once: what stands in for a missing one would
 * stay for 300 ms, as React holds what it shows for a wait.
 */
function screen(load: () => Promise<ComponentType>) {
  let loaded: ComponentType | null = null;
  const preload = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Fetched = lazy(preload);
  /** What is drawn at first stays, or else what was typed would go with it. */
  function Screen() {
    const [Shown] = useState(() => loaded ?? Fetched);
    return createElement(Shown);
  }
  return { Screen, preload };
}
