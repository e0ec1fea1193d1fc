import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { type Draft, useDraft } from '../../ui/useDraft.ts';
import { adjustmentsOf, type ReadingsForm, readingsFormSchema, readingsOf } from './readingsForm.ts';
import { useSaveAssessment } from './useSaveAssessment.ts';

export interface Readings {
  readonly draft: Draft<ReadingsForm>;
  /** What stands on the page: the draft, or what was signed. */
  readonly form: ReadingsForm;
  /** The program's own readings; null until they are read. */
  readonly shipped: ReadingsForm | null;
  readonly isSaving: boolean;
  readonly save: () => Promise<void>;
}

/** The readings of the open assessment: what is saved, what is being written, what the program ships. */
export function useReadings(): Readings {
  const assessment = useAssessment();
  const { id: assessmentId, scheme } = assessment;
  const { save } = useSaveAssessment();
  const shippedScheme = useQuery(api.scheme.get.queryOptions({ input: { schemeId: scheme.id } }));
  const shipped = useMemo(
    () => (shippedScheme.data ? readingsOf(shippedScheme.data) : null),
    [shippedScheme.data],
  );
  const saved = useMemo(() => readingsOf(scheme), [scheme]);
  const draft = useDraft(`readings.${assessmentId}`, saved, readingsFormSchema);
  return {
    draft,
    form: assessment.signedAt === null ? draft.value : saved,
    shipped,
    isSaving: save.isPending,
    save: async () => {
      if (shipped === null) return;
      const { name, year, organiser, startsOn, endsOn, panel } = assessment;
      const details = { name, year, organiser, startsOn, endsOn, panel };
      await save.mutateAsync({ assessmentId, details, adjustments: adjustmentsOf(draft.value, shipped) });
      draft.discard();
    },
  };
}
