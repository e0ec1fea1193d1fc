import { type ComponentType, lazy } from 'react';

/** The screens, each a file of its own, so that the first one is not kept waiting for the others. */
const loaders = {
  list: async () => asDefault((await import('../features/assessments/ListScreen.tsx')).ListScreen),
  dataFile: async () => asDefault((await import('../features/dataFile/DataFileScreen.tsx')).DataFileScreen),
  fresh: async () => asDefault((await import('../features/setup/NewScreen.tsx')).NewScreen),
  setup: async () => asDefault((await import('../features/setup/SetupScreen.tsx')).SetupScreen),
  scoring: async () => asDefault((await import('../features/scoring/ScoringScreen.tsx')).ScoringScreen),
  result: async () => asDefault((await import('../features/results/ResultScreen.tsx')).ResultScreen),
  flow: async () => asDefault((await import('../features/flow/FlowScreen.tsx')).FlowScreen),
  ballot: async () => asDefault((await import('../features/ballots/BallotScreen.tsx')).BallotScreen),
  nomination: async () =>
    asDefault((await import('../features/nominations/NominationScreen.tsx')).NominationScreen),
  grading: async () => asDefault((await import('../features/grading/GradingScreen.tsx')).GradingScreen),
  rectification: async () =>
    asDefault((await import('../features/rectification/RectificationScreen.tsx')).RectificationScreen),
  organisation: async () =>
    asDefault((await import('../features/organisations/OrganisationScreen.tsx')).OrganisationScreen),
  publicity: async () =>
    asDefault((await import('../features/publicity/PublicityScreen.tsx')).PublicityScreen),
  archive: async () => asDefault((await import('../features/archive/ArchiveScreen.tsx')).ArchiveScreen),
  report: async () => asDefault((await import('../features/reports/ReportScreen.tsx')).ReportScreen),
};

export const ListScreen = lazy(loaders.list);
export const DataFileScreen = lazy(loaders.dataFile);
export const NewScreen = lazy(loaders.fresh);
export const SetupScreen = lazy(loaders.setup);
export const ScoringScreen = lazy(loaders.scoring);
export const ResultScreen = lazy(loaders.result);
export const FlowScreen = lazy(loaders.flow);
export const BallotScreen = lazy(loaders.ballot);
export const NominationScreen = lazy(loaders.nomination);
export const GradingScreen = lazy(loaders.grading);
export const RectificationScreen = lazy(loaders.rectification);
export const OrganisationScreen = lazy(loaders.organisation);
export const PublicityScreen = lazy(loaders.publicity);
export const ArchiveScreen = lazy(loaders.archive);
export const ReportScreen = lazy(loaders.report);

/** Fetches the other screens while nothing else is to be done, so that they open even when the host is gone. */
export function preloadScreens(): void {
  for (const load of Object.values(loaders)) void load().catch(() => {});
}

function asDefault(screen: ComponentType): { default: ComponentType } {
  return { default: screen };
}
