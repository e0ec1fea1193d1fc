import { Link } from 'react-router';
import { holdsForShare } from '../../../shared/number/comparison.ts';
import { describeShare } from '../../../shared/number/describeShare.ts';
import { formulaOf } from '../../../shared/scheme/formulaOf.ts';
import { measureOf, type Rule } from '../../../shared/scheme/rule.ts';
import type { Facts } from '../../../shared/scoring/facts.ts';
import { givenFor } from '../../../shared/scoring/givenFor.ts';
import { isShare } from '../../../shared/scoring/value.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useIsWhole } from '../../ui/useIsWhole.ts';
import { entryMark } from './entryFocus.ts';
import type { OpenSheet } from './useSheet.ts';

interface Props {
  /** One that a measure decides. */
  readonly rule: Rule;
  readonly facts: Facts;
  readonly sheet: Pick<OpenSheet, 'candidateId'>;
}

/** What the ballots say about a rule that goes by them: the share as counted, or that they are not entered yet. */
export function MeasureFact({ rule, facts, sheet: { candidateId } }: Props) {
  const { id, scheme } = useAssessment();
  const isWhole = useIsWhole();
  const measure = scheme.measures.find((each) => each.id === measureOf(rule));
  const share = givenFor(rule, facts);
  const address = `/a/${id}/ballots/${candidateId}`;
  if (!isShare(share)) {
    return (
      <span className="measure-fact">
        民主测评尚未录入
        {isWhole && (
          <Link to={address} {...entryMark}>
            去录入
          </Link>
        )}
      </span>
    );
  }
  return (
    <span className="measure-fact">
      <span>
        {measure && `${formulaOf(measure)}＝`}
        {describeShare(share)}
      </span>
      {rule.kind === 'zero-if-measure' && (
        <span>{holdsForShare(rule.when, share) ? '有此情形' : '无此情形'}</span>
      )}
      {isWhole && (
        <Link to={address} {...entryMark}>
          查看测评
        </Link>
      )}
    </span>
  );
}
