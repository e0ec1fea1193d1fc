import { holdsForShare } from '../../../shared/number/comparison.ts';
import { describeLine } from '../../../shared/number/describeLine.ts';
import { describeShare } from '../../../shared/number/describeShare.ts';
import type { Register } from '../../../shared/register/register.ts';
import { measuresOf } from '../../../shared/round/measuresOf.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { BallotGroup } from './ballotGroups.ts';

interface Props {
  readonly candidateId: string;
  readonly group: BallotGroup;
  readonly register: Register;
}

/** What the ballots of the group come to, and whether that satisfies the line; on the exact counts. */
export function MeasureFoot({ candidateId, group: { measure, round, places }, register }: Props) {
  const { scheme } = useAssessment();
  const share = measuresOf(scheme, round?.id ?? null, register, candidateId)[measure.id] ?? null;
  const { must } = measure;
  const isMet = share && must ? holdsForShare(must, share) : null;
  const note = scheme.ballotRules?.note;
  return (
    <footer className="ballots-foot">
      <p className="ballots-outcome" role="status" aria-label="测评结果">
        {places.length > 1 ? '合计：' : '结果：'}
        {share ? describeShare(share) : '各项票数录齐、相符以后才有结果'}
        {must && <span>　要求{describeLine(must)}</span>}
        {isMet !== null && (
          <strong className={isMet ? 'ballots-met' : 'ballots-unmet'}>　{isMet ? '符合' : '不符合'}</strong>
        )}
      </p>
      <p className="ballots-soft">
        按票数比较，不取整。
        {note && wordsOf(note)}
      </p>
    </footer>
  );
}
