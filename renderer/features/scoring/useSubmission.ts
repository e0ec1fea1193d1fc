import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** Signing and reopening of one sheet; `onDone` runs once either is committed. */
export function useSubmission(candidateId: string, assessmentId: string, onDone: () => void) {
  const queries = useQueryClient();
  const showProblem = useProblem();
  const onSuccess = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.sheet.get.queryKey({ input: { candidateId } }) }),
      queries.invalidateQueries({ queryKey: api.candidate.list.queryKey({ input: { assessmentId } }) }),
      queries.invalidateQueries({ queryKey: api.result.key() }),
    ]);
    onDone();
  };
  const submit = useMutation(api.sheet.submit.mutationOptions({ onSuccess, onError: showProblem }));
  const reopen = useMutation(api.sheet.reopen.mutationOptions({ onSuccess, onError: showProblem }));
  return {
    isBusy: submit.isPending || reopen.isPending,
    submit: (signedBy: string[]) => submit.mutate({ candidateId, signedBy }),
    reopen: (reason: string) => reopen.mutate({ candidateId, reason }),
  };
}
