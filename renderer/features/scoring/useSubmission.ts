import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Hundredths } from '../../../shared/number/points.ts';
import type { Submission } from '../../../shared/sheet/submission.ts';
import { api } from '../../api/client.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import type { Signers } from './SignDialog.tsx';
import type { SheetPlace } from './sheetPlace.ts';
import { readAnew } from './useSheetOutbox.tsx';

/** Signing and reopening of one sheet; `onReopened` runs once it is open again. */
export function useSubmission(
  { candidateId, slot }: SheetPlace,
  assessmentId: string,
  onReopened: () => void,
) {
  const queries = useQueryClient();
  const showProblem = useProblem();
  const refresh = () => readAnew(queries, assessmentId, { candidateId, slot });
  const finish = (submission: Submission | null) => {
    queries.setQueryData(
      api.sheet.get.queryKey({ input: { candidateId, slot } }),
      (sheet) => sheet && { ...sheet, submission },
    );
    if (submission === null) onReopened();
    refresh();
    void queries.invalidateQueries({ queryKey: api.result.key() });
    void queries.invalidateQueries({ queryKey: api.outcome.key() });
    void queries.invalidateQueries({ queryKey: api.entry.key() });
  };
  const submit = useMutation(api.sheet.submit.mutationOptions({ onSuccess: finish, onError: refresh }));
  const reopen = useMutation(
    api.sheet.reopen.mutationOptions({
      onSuccess: () => finish(null),
      onError(error) {
        showProblem(error);
        refresh();
      },
    }),
  );
  const refusal: Problem | null = submit.error ? problemOf(submit.error) : null;
  return {
    isBusy: submit.isPending || reopen.isPending,
    /** Why the last signing was not taken; null once another is tried or the dialog is opened anew. */
    refusal,
    /** Reads the sheet again, so that what is signed is what stands in the file. */
    begin() {
      submit.reset();
      refresh();
    },
    /** Units: the total that the signers saw, in hundredths. */
    submit: ({ signedBy, absent }: Signers, total: Hundredths) =>
      submit.mutate({
        candidateId,
        slot,
        signedBy: [...signedBy],
        absent: absent.map((each) => ({ ...each })),
        total,
      }),
    /** Ends once it was taken or refused, which is shown. */
    reopen: (reason: string) => reopen.mutateAsync({ candidateId, slot, reason }).catch(() => {}),
  };
}
