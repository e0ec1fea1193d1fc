import { type ComponentType, lazy } from 'react';

/** The screens, each a file of its own, so that the first one is not kept waiting for the others. */
const loaders = {
  list: async () => asDefault((await import('../features/assessments/ListScreen.tsx')).ListScreen),
  fresh: async () => asDefault((await import('../features/setup/NewScreen.tsx')).NewScreen),
  setup: async () => asDefault((await import('../features/setup/SetupScreen.tsx')).SetupScreen),
  scoring: async () => asDefault((await import('../features/scoring/ScoringScreen.tsx')).ScoringScreen),
  result: async () => asDefault((await import('../features/results/ResultScreen.tsx')).ResultScreen),
  report: async () => asDefault((await import('../features/reports/ReportScreen.tsx')).ReportScreen),
};

export const ListScreen = lazy(loaders.list);
export const NewScreen = lazy(loaders.fresh);
export const SetupScreen = lazy(loaders.setup);
export const ScoringScreen = lazy(loaders.scoring);
export const ResultScreen = lazy(loaders.result);
export const ReportScreen = lazy(loaders.report);

/** Fetches the other screens while nothing else is to be done, so that they open even when the host is gone. */
export function preloadScreens(): void {
  for (const load of Object.values(loaders)) void load().catch(() => {});
}

function asDefault(screen: ComponentType): { default: ComponentType } {
  return { default: screen };
}
