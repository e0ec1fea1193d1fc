import { useQuery } from '@tanstack/react-query';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import type { Notice } from '../../../shared/register/noticeContent.ts';
import { api, client } from '../../api/client.ts';
import { useTell } from '../../ui/dialog/useTell.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { frozenOf, moveToNotice, noticeEntry, type Signing } from './noticeEntries.ts';

/** Issues a notice with the wording of this moment, and takes the course to 公示 with it. */
export function useIssue(key: string, { noticeStep }: Pick<Publicity, 'noticeStep'>) {
  const { id: assessmentId } = useAssessment();
  const tell = useTell();
  const showProblem = useProblem();
  const { save } = useSaveEntries();
  const flow = useQuery(api.outcome.flow.queryOptions({ input: { assessmentId } })).data ?? null;
  const moveFor = (signing: Signing) => (flow ? moveToNotice(flow, noticeStep, signing) : null);
  const issue = async (notice: Notice, signing: Signing): Promise<boolean> => {
    const move = moveFor(signing);
    if (!move) return false;
    if (move.kind === 'refused') {
      tell('error', { title: move.why, place: { screen: 'flow', assessmentId } });
      return false;
    }
    try {
      const content = { ...notice, frozen: null, issued: null };
      const { wording } = await client.notice.preview({ assessmentId, draft: { kind: 'notice', content } });
      const issued = noticeEntry(key, { ...content, issued: signing, frozen: frozenOf(wording) });
      return await save(move.kind === 'move' ? [move.entry, issued] : [issued], '公示已签发');
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return { issue, moveFor };
}
