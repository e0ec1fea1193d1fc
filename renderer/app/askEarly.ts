import { matchPath } from 'react-router';
import { api } from '../api/client.ts';
import { queryClient } from '../api/queryClient.ts';
import { askForSheet } from '../features/scoring/askForSheet.ts';
import { preloadScreen } from './screens.ts';

/**
 * Asks together, and before anything is drawn, for the code and the data that the screen at the address begins with.
 * Each would otherwise be asked for by what the one before it drew. Resolves when all of it is there or refused; what
 * was refused is asked for again by the screen, which then says why.
 */
export async function askEarly({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Promise<void> {
  const match = matchPath('/a/:assessmentId/:part?/:candidateId?', pathname);
  const assessmentId = match?.params.assessmentId;
  const asked = [
    queryClient.prefetchQuery(api.dataFile.state.queryOptions()),
    preloadScreen(match ? (match.params.part ?? 'setup') : (pathname.split('/')[1] ?? '')),
  ];
  if (assessmentId !== undefined)
    asked.push(queryClient.prefetchQuery(api.assessment.get.queryOptions({ input: { assessmentId } })));
  const isScoring = assessmentId !== undefined && match?.params.part === 'score';
  if (isScoring)
    asked.push(
      askForSheet(queryClient, { assessmentId, candidateId: match.params.candidateId, search }).then(goTo),
    );
  await Promise.allSettled(asked);
}

/** The address names the sheet before it is drawn: a redirect would draw the screen twice. */
function goTo(path: string | null): void {
  if (path !== null && path !== window.location.pathname)
    window.history.replaceState(null, '', `${path}${window.location.search}`);
}
