import { useQuery } from '@tanstack/react-query';
import { openBefore, type StepState } from '../../../shared/round/stepsOf.ts';
import { partOfMeasure } from '../../../shared/scheme/part.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { BallotGroup } from './ballotGroups.ts';

/** The steps of a round around a ballot. */
export interface BallotOrder {
  /** Every step of the round; none where the ballot is no step's. */
  readonly steps: readonly StepState[];
  /** Those before the ballot's that are not done; it waits for them. */
  readonly open: readonly StepState[];
  readonly partId: string | null;
}

/** The steps before the ballots of a group, for one candidate. */
export function useBallotOrder(candidateId: string, { measure, round }: BallotGroup): BallotOrder {
  const { id: assessmentId, scheme } = useAssessment();
  const part = partOfMeasure(scheme, measure.id);
  const isStep = part !== undefined && round !== null;
  const query = useQuery({
    ...api.outcome.steps.queryOptions({ input: { assessmentId, roundId: round?.id ?? null } }),
    enabled: isStep,
  });
  if (!isStep) return { steps: [], open: [], partId: null };
  const steps = query.data?.[candidateId] ?? [];
  return { steps, open: openBefore(steps, scheme, part.id), partId: part.id };
}
