import { type Ref, useSyncExternalStore } from 'react';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import { formatPoints } from '../../../shared/number/points.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { CandidateNav } from '../../ui/CandidateNav.tsx';
import { drafts } from '../../ui/saving/draftPlace.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

import { sheetIdOf } from './sheetPlace.ts';

interface Props {
  readonly candidates: readonly CandidateSummary[];
  readonly currentId: string | undefined;
  /** Which sheet of each the list shows. */
  readonly slot: string;
  /** What the scheme says of one with a confirmed veto. */
  readonly vetoResult: string;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly addressOf: (candidateId: string) => string;
}

/** The candidates with how far each sheet is. */
export function CandidateList({ candidates, slot, vetoResult, ...rest }: Props) {
  const { leader } = namesOf(useAssessment().scheme);
  const submitted = candidates.filter((candidate) => candidate.status === 'submitted').length;
  return (
    <CandidateNav
      {...rest}
      candidates={candidates}
      placeholder={`查找单位、${leader} (F3)`}
      summary={`已签字 ${submitted}／共 ${candidates.length}`}
      stateOf={(candidate) => <CandidateState candidate={candidate} slot={slot} vetoResult={vetoResult} />}
    />
  );
}

interface StateProps extends Pick<Props, 'slot' | 'vetoResult'> {
  readonly candidate: CandidateSummary;
}

function CandidateState({ candidate, slot, vetoResult }: StateProps) {
  const sheetId = sheetIdOf({ candidateId: candidate.id, slot });
  const isWrong = useSyncExternalStore(drafts.subscribe, () => drafts.stateOf(sheetId) === 'wrong');
  const { status, doneItems, itemCount, total, isVetoed } = candidate;
  const points = total === null || status === 'untouched' ? '' : `${formatPoints(total)} 分`;
  return (
    <span className={`candidate-state candidate-${isVetoed ? 'vetoed' : status}`}>
      {status === 'submitted' ? '✓ 已签字' : status === 'started' ? `◐ ${doneItems}／${itemCount}` : '○ 未评'}
      {isWrong && <strong className="candidate-wrong">有误未存</strong>}
      <span>{isVetoed ? vetoResult : points}</span>
    </span>
  );
}
