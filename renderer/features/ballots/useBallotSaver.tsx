import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api, client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { type OpenAssessment, useAssessment } from '../../ui/useAssessment.ts';
import { BallotSaver, type PendingBallot } from './BallotSaver.ts';
import { placeName } from './placeName.ts';

const savers = new Map<string, BallotSaver>();

/** The saver of the open assessment's ballots, one a window. What is refused is shown, and the screen reads anew. */
export function useBallotSaver(): BallotSaver {
  const assessment = useAssessment();
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const known = savers.get(assessment.id);
  if (known) return known;
  const listKey = api.entry.list.queryKey({ input: { assessmentId: assessment.id } });
  const saver = new BallotSaver({
    send: ({ candidateId, key, ballot }) =>
      client.entry.set({
        assessmentId: assessment.id,
        entries: [{ kind: 'ballot', candidateId, key, content: { ...ballot, counts: { ...ballot.counts } } }],
      }),
    async onSaved(pending) {
      // A reading that began before the commit would put the older counts back.
      await queries.cancelQueries({ queryKey: listKey });
      putOnScreen(queries, assessment.id, pending);
    },
    onRefused(pending, error) {
      void queries.invalidateQueries();
      modal.error({
        title: problemOf(error).message,
        okText: '知道了',
        width: 560,
        content: <p>{refusedWords(queries, assessment, pending)}刚才录入的票数没有保存。</p>,
      });
    },
    onIdle: () => void queries.invalidateQueries(),
  });
  savers.set(assessment.id, saver);
  holdPage(saver);
  return saver;
}

function putOnScreen(
  queries: QueryClient,
  assessmentId: string,
  { candidateId, key, ballot }: PendingBallot,
): void {
  const content = { ...ballot, counts: { ...ballot.counts } };
  queries.setQueryData(api.entry.list.queryKey({ input: { assessmentId } }), (entries) => {
    if (!entries) return entries;
    const isOurs = (entry: (typeof entries)[number]) =>
      entry.kind === 'ballot' && entry.candidateId === candidateId && entry.key === key;
    const saved = { kind: 'ballot' as const, candidateId, key, content };
    return [...entries.filter((entry) => !isOurs(entry)), saved];
  });
}

function refusedWords(queries: QueryClient, { id, parsed }: OpenAssessment, pending: PendingBallot): string {
  const list = queries.getQueryData(api.candidate.list.queryKey({ input: { assessmentId: id } }));
  const unit = list?.find((candidate) => candidate.id === pending.candidateId)?.name ?? '';
  return `“${unit}”的“${placeName(parsed, pending.key)}”`;
}

/** Sends what waits as soon as the page is hidden or left, and holds the page while something is not saved. */
function holdPage(saver: BallotSaver): void {
  window.addEventListener('pagehide', saver.flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saver.flush();
  });
  window.addEventListener('beforeunload', (event) => {
    saver.flush();
    if (saver.hasUnsaved()) event.preventDefault();
  });
}
