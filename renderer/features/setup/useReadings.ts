import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { api } from '../../api/client.ts';
import { type Draft, useDraft } from '../../ui/saving/useDraft.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { adjustmentsOf, type ReadingsForm, readingsFormSchema, readingsOf } from './readingsForm.ts';
import { useSaveAssessment } from './useSaveAssessment.ts';

export interface Readings {
  readonly draft: Draft<ReadingsForm>;
  /** What stands on the page: the draft, or what was signed. */
  readonly form: ReadingsForm;
  /** The program's own readings; null until they are read. */
  readonly shipped: ReadingsForm | null;
  readonly isSaving: boolean;
  /** Whether nothing was written meanwhile; what was stays a draft. Rejects with the refusal. */
  readonly save: () => Promise<boolean>;
}

/** The readings of the open assessment: what is saved, what is being written, what the program ships. */
export function useReadings(): Readings {
  const assessment = useAssessment();
  const { id: assessmentId, source } = assessment;
  const { save } = useSaveAssessment();
  const queryClient = useQueryClient();
  const shippedOptions = api.assessment.base.queryOptions({ input: { assessmentId } });
  const shippedScheme = useQuery(shippedOptions);
  const shipped = useMemo(
    () => (shippedScheme.data ? readingsOf(shippedScheme.data) : null),
    [shippedScheme.data],
  );
  const saved = useMemo(() => readingsOf(source), [source]);
  const draft = useDraft(`readings.${assessmentId}`, saved, readingsFormSchema);
  const latest = useRef(draft.value);
  latest.current = draft.value;
  return {
    draft,
    form: assessment.signedAt === null ? draft.value : saved,
    shipped,
    isSaving: save.isPending,
    save: async () => {
      const sent = latest.current;
      const base = await queryClient.ensureQueryData(shippedOptions);
      await save.mutateAsync({ assessmentId, adjustments: adjustmentsOf(sent, readingsOf(base)) });
      if (latest.current !== sent) return false;
      draft.discard();
      return true;
    },
  };
}
