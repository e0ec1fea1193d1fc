import { type ComponentType, lazy } from 'react';

/**
 * The screens by what names them in an address, each a file of its own, so that the first one is not kept waiting for the
 * others.
 */
const loaders = {
  '': async () => asDefault((await import('../features/assessments/ListScreen.tsx')).ListScreen),
  'data-file': async () =>
    asDefault((await import('../features/dataFile/DataFileScreen.tsx')).DataFileScreen),
  new: async () => asDefault((await import('../features/setup/NewScreen.tsx')).NewScreen),
  setup: async () => asDefault((await import('../features/setup/SetupScreen.tsx')).SetupScreen),
  score: async () => asDefault((await import('../features/scoring/ScoringScreen.tsx')).ScoringScreen),
  results: async () => asDefault((await import('../features/results/ResultScreen.tsx')).ResultScreen),
  flow: async () => asDefault((await import('../features/flow/FlowScreen.tsx')).FlowScreen),
  ballots: async () => asDefault((await import('../features/ballots/BallotScreen.tsx')).BallotScreen),
  nominations: async () =>
    asDefault((await import('../features/nominations/NominationScreen.tsx')).NominationScreen),
  grading: async () => asDefault((await import('../features/grading/GradingScreen.tsx')).GradingScreen),
  rectification: async () =>
    asDefault((await import('../features/rectification/RectificationScreen.tsx')).RectificationScreen),
  organisations: async () =>
    asDefault((await import('../features/organisations/OrganisationScreen.tsx')).OrganisationScreen),
  publicity: async () =>
    asDefault((await import('../features/publicity/PublicityScreen.tsx')).PublicityScreen),
  archive: async () => asDefault((await import('../features/archive/ArchiveScreen.tsx')).ArchiveScreen),
  reports: async () => asDefault((await import('../features/reports/ReportScreen.tsx')).ReportScreen),
};

export const ListScreen = lazy(loaders['']);
export const DataFileScreen = lazy(loaders['data-file']);
export const NewScreen = lazy(loaders.new);
export const SetupScreen = lazy(loaders.setup);
export const ScoringScreen = lazy(loaders.score);
export const ResultScreen = lazy(loaders.results);
export const FlowScreen = lazy(loaders.flow);
export const BallotScreen = lazy(loaders.ballots);
export const NominationScreen = lazy(loaders.nominations);
export const GradingScreen = lazy(loaders.grading);
export const RectificationScreen = lazy(loaders.rectification);
export const OrganisationScreen = lazy(loaders.organisations);
export const PublicityScreen = lazy(loaders.publicity);
export const ArchiveScreen = lazy(loaders.archive);
export const ReportScreen = lazy(loaders.reports);

/** Fetches the screen that an address names, where it names one. */
export function preloadScreen(part: string): void {
  const load: (() => Promise<unknown>) | undefined = Object.entries(loaders).find(
    ([name]) => name === part,
  )?.[1];
  void load?.().catch(() => {});
}

/** Fetches the other screens while nothing else is to be done, so that they open even when the host is gone. */
export function preloadScreens(): void {
  for (const load of Object.values(loaders)) void load().catch(() => {});
}

function asDefault(screen: ComponentType): { default: ComponentType } {
  return { default: screen };
}
