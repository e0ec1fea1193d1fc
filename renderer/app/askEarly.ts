import { matchPath } from 'react-router';
import { api } from '../api/client.ts';
import { queryClient } from '../api/queryClient.ts';
import { askForSheet } from '../features/scoring/askForSheet.ts';
import { preloadScreen } from './screens.ts';

/**
 * Asks together, and before anything is drawn, for the code and the data that the screen at the address begins with.
 * Each would otherwise be asked for by what the one before it drew.
 */
export function askEarly({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  const match = matchPath('/a/:assessmentId/:part?/:candidateId?', pathname);
  preloadScreen(match ? (match.params.part ?? 'setup') : (pathname.split('/')[1] ?? ''));
  const assessmentId = match?.params.assessmentId;
  if (assessmentId === undefined) return;
  void queryClient.prefetchQuery(api.assessment.get.queryOptions({ input: { assessmentId } }));
  if (match?.params.part === 'score')
    void askForSheet(queryClient, {
      assessmentId,
      candidateId: match.params.candidateId,
      search,
    }).catch(() => {});
}
