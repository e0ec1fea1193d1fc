import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { isStanding, outcomeWords } from '../../../shared/notice/objectionWords.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import type { Objection } from '../../../shared/register/noticeContent.ts';
import { movesOf, openCorrection } from '../../../shared/stage/position.ts';
import { api, client } from '../../api/client.ts';
import { useLastBy } from '../signed/useLastBy.ts';
import { today } from '../today.ts';
import { useAssessment } from '../useAssessment.ts';
import { useProblem } from '../useProblem.tsx';
import { useRegister } from './useRegister.ts';
import { useSaveEntries } from './useSaveEntries.ts';

const own = { candidateId: null } as const;

/** Why a correction is opened for an objection that was found true; the objection is known by it when that ends. */
export function correctionReason({ outcome, finding }: Pick<Objection, 'outcome' | 'finding'>): string {
  return `异议${outcome ? outcomeWords[outcome] : ''}：${finding}`.slice(0, 2000);
}

/**
 * 更正 from the objection that asks for it to the notice that answers it; `open` is the one that is open now, `by` who is
 * proposed to put it down.
 */
export function useCorrection() {
  const { id: assessmentId, panel } = useAssessment();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const showProblem = useProblem();
  const { register } = useRegister();
  const { save } = useSaveEntries();
  const [lastBy, keepBy] = useLastBy();
  const open = register && openCorrection(register);
  const by = lastBy || (panel.find(({ isChair }) => isChair) ?? panel[0])?.name || '';

  /** Opens a correction for the reason by somebody, unless one is open, and the candidate's signed sheet; then shows it. */
  const begin = async (candidateId: string, slot: string, reason: string, who = by): Promise<void> => {
    if (!register) return;
    if (!open) {
      const content = { by: who, on: today(), reason, afterMoves: movesOf(register).length, closed: null };
      const key = String(register.list('correction', null).size + 1);
      if (!(await save([{ kind: 'correction', ...own, key, content }], `更正已登记，经办人：${who}`))) return;
      keepBy(who);
    }
    try {
      const { submission } = await client.sheet.get({ candidateId, slot });
      if (submission) await client.sheet.reopen({ candidateId, slot, reason: reason.slice(0, 500) });
      // The sheet is open again wherever it was read before.
      void queries.invalidateQueries({ queryKey: api.sheet.key() });
      void queries.invalidateQueries({ queryKey: api.candidate.key() });
      void navigate(`/a/${assessmentId}/score/${candidateId}`);
    } catch (error) {
      showProblem(error);
    }
  };

  /**
   * Ends the open correction, settles the objection that it was opened for, drafts the notice that replaces, and leads to
   * it; whether the end was taken.
   */
  const end = async (signed: { readonly by: string; readonly on: string }): Promise<boolean> => {
    if (!register || !open) return false;
    const settled = [...register.list('objection', null)].flatMap(([key, objection]): EntryInput[] =>
      isStanding(objection) && correctionReason(objection) === open.correction.reason
        ? [
            {
              kind: 'objection',
              ...own,
              key,
              content: { ...objection, effect: { kind: 'corrected', reason: '' } },
            },
          ]
        : [],
    );
    const content = { ...open.correction, closed: { by: signed.by, on: signed.on } };
    const closing: EntryInput = { kind: 'correction', ...own, key: open.key, content };
    if (!(await save([closing, ...settled], '更正已结束，结果重新锁定'))) return false;
    try {
      const { state, proposed } = await client.notice.get({ assessmentId });
      const key = String(state.issues.length + 1);
      const draft: EntryInput = { kind: 'notice', ...own, key, content: { ...proposed.notice } };
      if (state.draft || (await save([draft], '新的公示稿已拟好')))
        void navigate(`/a/${assessmentId}/publicity/notice`);
    } catch (error) {
      showProblem(error);
    }
    return true;
  };
  return { open, by, begin, end };
}
