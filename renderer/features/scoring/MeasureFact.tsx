import { Link } from 'react-router';
import { holdsForShare } from '../../../shared/number/comparison.ts';
import { describeShare } from '../../../shared/number/describeShare.ts';
import { formulaOf } from '../../../shared/scheme/formulaOf.ts';
import type { Rule } from '../../../shared/scheme/rule.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { entryMark } from './entryFocus.ts';
import type { OpenSheet } from './useSheet.ts';

interface Props {
  readonly rule: Extract<Rule, { kind: 'zero-if-measure' }>;
  readonly sheet: Pick<OpenSheet, 'candidateId' | 'measures'>;
}

/** What the ballots say about a rule that goes by them: the share as counted, or that they are not entered yet. */
export function MeasureFact({ rule, sheet: { candidateId, measures } }: Props) {
  const { id, parsed } = useAssessment();
  const measure = parsed.measures.find((each) => each.id === rule.measure);
  const share = measures[rule.measure];
  const address = `/a/${id}/ballots/${candidateId}`;
  if (!share) {
    return (
      <span className="measure-fact">
        民主测评尚未录入
        <Link to={address} {...entryMark}>
          去录入
        </Link>
      </span>
    );
  }
  return (
    <span className="measure-fact">
      <span>
        {measure && `${formulaOf(measure)}＝`}
        {describeShare(share)}
      </span>
      <span>{holdsForShare(rule.when, share) ? '有此情形' : '无此情形'}</span>
      <Link to={address} {...entryMark}>
        查看测评
      </Link>
    </span>
  );
}
