import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Submission } from '../../../shared/contract/contract.ts';
import { api } from '../../api/client.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** Signing and reopening of one sheet; `onDone` runs once either is committed. */
export function useSubmission(candidateId: string, assessmentId: string, onDone: () => void) {
  const queries = useQueryClient();
  const showProblem = useProblem();
  const finish = (submission: Submission | null) => {
    queries.setQueryData(
      api.sheet.get.queryKey({ input: { candidateId } }),
      (sheet) => sheet && { ...sheet, submission },
    );
    onDone();
    void queries.invalidateQueries({ queryKey: api.sheet.get.queryKey({ input: { candidateId } }) });
    void queries.invalidateQueries({ queryKey: api.candidate.list.queryKey({ input: { assessmentId } }) });
    void queries.invalidateQueries({ queryKey: api.result.key() });
  };
  const submit = useMutation(api.sheet.submit.mutationOptions({ onSuccess: finish, onError: showProblem }));
  const reopen = useMutation(
    api.sheet.reopen.mutationOptions({ onSuccess: () => finish(null), onError: showProblem }),
  );
  return {
    isBusy: submit.isPending || reopen.isPending,
    submit: (signedBy: string[]) => submit.mutate({ candidateId, signedBy }),
    reopen: (reason: string) => reopen.mutate({ candidateId, reason }),
  };
}
